package dev.sluice.studio.dock;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.studio.model.Recording;
import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Paints one row of marbles. Where items are closer than an eye can tell apart they become bars whose height is
/// the rate.
final class MarblePainter {
    private static final double LARGEST = 8.5;
    private static final double SMALL = 4.5;
    private static final double TINY = 3;
    private static final double ROOM = 15;
    private static final double DENSE = 5;
    private static final int LOOK_BACK = 256;
    private static final Font NUMBER = Fonts.BOLD.of(8.5);
    private static final Font LONG_NUMBER = Fonts.BOLD.of(7.5);

    private final GraphicsContext g;
    private final Roles roles;
    private final TimeWindow window;
    private final Tracks tracks;
    private final Recording recording;
    private final Predicate<Disc> followed;
    private final List<Disc> discs = new ArrayList<>();
    private double radius = LARGEST;

    MarblePainter(
            GraphicsContext g,
            Roles roles,
            TimeWindow window,
            Tracks tracks,
            Recording recording,
            Predicate<Disc> followed) {
        this.g = g;
        this.roles = roles;
        this.window = window;
        this.tracks = tracks;
        this.recording = recording;
        this.followed = followed;
    }

    /// What was painted and the mouse can find.
    List<Disc> discs() {
        return discs;
    }

    void paint(Row row, double y, double height) {
        radius = Math.min(LARGEST, height / 2 - 2);
        g.setStroke(roles.get(Role.LINE));
        g.setLineWidth(1.5);
        g.strokeLine(window.left(), y, window.right(), y);
        if (dense(row)) {
            Track track = tracks.of(row.teller());
            new MarbleBars(g, roles, window, recording).paint(row, colour(row, track), y, height);
        } else {
            work(row, y);
            stalls(row, y);
            marbles(row, y);
        }
        end(row, y);
    }

    /// Whether its items are too many to tell apart.
    boolean dense(Row row) {
        return items(row) > (window.right() - window.left()) / DENSE;
    }

    private double items(Row row) {
        return Counts.at(recording, row.id(), window.to())
                .minus(Counts.at(recording, row.id(), window.from()))
                .items();
    }

    /// Of what makes items, the colour that they wear; else that of its family.
    private Color colour(Row row, Track track) {
        boolean maker = row.family() == Family.PRODUCERS || row.family() == Family.SOURCES;
        for (int i = track.size() - 1; maker && i >= 0; i--) {
            if (track.item(i) >= 0) {
                return roles.item(track.colour(i));
            }
        }
        return roles.get(
                switch (row.family()) {
                    case PRODUCERS, SOURCES -> Role.PRODUCER;
                    case CHANNELS -> Role.CHANNEL;
                    case FALLIBLE -> Role.FALLIBLE;
                    case SINKS -> Role.SINK;
                    case ADAPTERS, OPERATORS, COMBINING -> Role.OPERATOR;
                });
    }

    /// A thin line under the row while a body is at work for an item.
    private void work(Row row, double y) {
        Track track = tracks.of(row.id());
        Map<Long, Integer> begun = new HashMap<>();
        int last = track.after(window.to());
        for (int i = Math.max(0, track.after(window.from()) - LOOK_BACK); i < last; i++) {
            switch (Mark.of(track.kind(i))) {
                case WORK -> begun.put(track.item(i), i);
                case WORK_OVER, LOST -> {
                    Integer since = begun.remove(track.item(i));
                    if (since != null) {
                        line(track, since, track.time(i), y);
                    }
                }
                case DISC, STALL, END, PANIC, NONE -> {}
            }
        }
        long end = Math.min(window.now(), window.to());
        begun.values().forEach(since -> line(track, since, end, y));
    }

    private void line(Track track, int since, long to, double y) {
        double x = Math.max(window.left(), window.x(track.time(since)));
        double width = window.x(to) - x;
        if (width > 0) {
            g.setFill(roles.item(track.colour(since)).deriveColor(0, 1, 1, 0.45));
            g.fillRoundRect(x, y - radius - 3, width, 2, 2, 2);
        }
    }

    private void stalls(Row row, double y) {
        Track track = tracks.of(row.id());
        int last = track.after(window.to());
        long since = -1;
        for (int i = Math.max(0, track.after(window.from()) - LOOK_BACK); i < last; i++) {
            Mark mark = Mark.of(track.kind(i));
            if (mark == Mark.STALL) {
                since = track.time(i);
            } else if (since >= 0 && mark != Mark.NONE) {
                hatch(since, track.time(i), y);
                since = -1;
            }
        }
        if (since >= 0) {
            boolean goesOn = last == track.size();
            hatch(since, goesOn ? Math.min(window.now(), window.to()) : track.time(last), y);
        }
    }

    private void hatch(long from, long to, double y) {
        double x = Math.max(window.left(), window.x(from));
        double width = Math.min(window.right(), window.x(to)) - x;
        if (width > 0.5) {
            Hatch.fill(g, roles.get(Role.STALLED), x, y - 5, width, 10);
        }
    }

    private void marbles(Row row, double y) {
        Track track = tracks.of(row.teller());
        int first = track.after(window.from() - (long) (radius * window.pixel()));
        int last = track.after(window.to() + (long) (radius * window.pixel()));
        List<Disc> found = new ArrayList<>();
        for (int i = first; i < last; i++) {
            Mark mark = Mark.of(track.kind(i));
            double x = window.x(track.time(i));
            boolean seen = x >= window.left() - 1 && x <= window.right() + radius;
            if (seen && mark == Mark.DISC) {
                found.add(
                        new Disc(
                                row,
                                x,
                                y,
                                track.time(i),
                                track.item(i),
                                track.seq(i),
                                track.colour(i),
                                track.error(i)));
            } else if (seen && mark == Mark.LOST && track.item(i) >= 0) {
                cross(x, y, roles.item(track.colour(i)));
            }
        }
        Fan.out(found, ROOM, window.right() + MarblesPane.RIGHT / 2);
        for (int i = 0; i < found.size(); i++) {
            double before = i == 0 ? ROOM : found.get(i).x() - found.get(i - 1).x();
            double after = i == found.size() - 1 ? ROOM : found.get(i + 1).x() - found.get(i).x();
            disc(found.get(i), Math.min(before, after));
        }
        discs.addAll(found);
    }

    private void disc(Disc disc, double room) {
        boolean large = room >= ROOM || followed.test(disc);
        double size = large ? radius : room >= 2 * SMALL ? SMALL : TINY;
        circle(roles.item(disc.colour()), disc, size);
        if (large) {
            String digits = number(Item.number(disc.item()));
            g.setFont(digits.length() > 2 ? LONG_NUMBER : NUMBER);
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(roles.get(Role.ITEM_INK));
            g.fillText(digits, disc.x(), disc.y());
        }
        if (disc.error()) {
            ring(disc, size + 1, roles.get(Role.FAILED), 2);
        }
        if (followed.test(disc)) {
            ring(disc, size + 2.5, roles.get(Role.ACCENT), 2);
        }
    }

    private void circle(Color colour, Disc disc, double size) {
        g.setFill(colour);
        g.fillOval(disc.x() - size, disc.y() - size, 2 * size, 2 * size);
    }

    private void ring(Disc disc, double size, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeOval(disc.x() - size, disc.y() - size, 2 * size, 2 * size);
    }

    static String number(long number) {
        return number < 1000 ? Long.toString(number) : "…%02d".formatted(number % 100);
    }

    private void cross(double x, double y, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(2);
        g.strokeLine(x - SMALL, y - SMALL, x + SMALL, y + SMALL);
        g.strokeLine(x - SMALL, y + SMALL, x + SMALL, y - SMALL);
    }

    private void end(Row row, double y) {
        Track track = tracks.of(row.id());
        for (int i = track.size() - 1; i >= Math.max(0, track.size() - 4); i--) {
            double x = window.x(track.time(i));
            Mark mark = Mark.of(track.kind(i));
            if (x < window.left()
                    || x > window.right()
                    || (mark != Mark.END && mark != Mark.PANIC)) {
                continue;
            }
            boolean bad = mark == Mark.PANIC || track.error(i);
            g.setFill(roles.get(bad ? Role.FAILED : Role.TEXT));
            g.fillRect(x + 1, y - 10, 2.5, 20);
        }
    }
}
