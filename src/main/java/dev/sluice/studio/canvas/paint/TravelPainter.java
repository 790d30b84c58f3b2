package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.Past;
import dev.sluice.studio.canvas.run.Flight;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.run.Telling;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

import java.util.ArrayList;
import java.util.List;

/// Paints what moves along wires: items one by one, or a flow where they are too many to follow.
final class TravelPainter {
    /// Canvas units a second of run time, at speed 1.
    private static final double PACE = 400;

    private static final double LEAST_SECONDS = 0.12;
    private static final double CLEAR = 9;

    /// Nearer to each other than this, numbers would cover each other.
    private static final double NUMBERED = 13;

    private static final double SAME = 1;
    private static final double TEXT_FROM = 72;
    private static final double COUNT_FROM = 28;
    private static final double PASSED = 4;

    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;
    private final Past past;

    TravelPainter(Pen pen, Frame frame, ItemPainter items) {
        this.pen = pen;
        this.frame = frame;
        this.items = items;
        this.past = frame.board().past();
    }

    void paint(Link link) {
        Telling telling = Telling.of(frame.board(), link);
        if (frame.following().passed(telling)) {
            passed(link);
        }
        double rate = frame.live().rate(telling.node());
        if (frame.calm()) {
            count(link, frame.live().count(telling.node()));
        } else if (frame.running() && tooMany(rate)) {
            flow(link, rate);
        } else if (paced()) {
            single(link, telling);
        }
    }

    /// As fast as it goes, nothing can be followed.
    private boolean tooMany(double rate) {
        return paced() ? rate > Flow.TOO_MANY * frame.speed() : rate > 0;
    }

    private boolean paced() {
        return Double.isFinite(frame.speed());
    }

    /// The item that is followed went along here.
    private void passed(Link link) {
        GraphicsContext gc = pen.gc();
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setStroke(pen.colour(Role.ACCENT));
        gc.setLineWidth(PASSED);
        link.curve().trace(gc);
        gc.setLineCap(StrokeLineCap.SQUARE);
    }

    /// Instead of motion: how many went along.
    private void count(Link link, long items) {
        if (items > 0 && frame.words() && link.curve().length() >= COUNT_FROM) {
            label(link, Words.count(items));
        }
    }

    private double seconds(Link link) {
        return Math.max(LEAST_SECONDS, link.curve().length() / PACE) * frame.speed();
    }

    private void single(Link link, Telling telling) {
        List<Passing> passing = passing(link, telling);
        double clear = NUMBERED * frame.growth();
        for (int i = 0; i < passing.size(); i++) {
            Passing one = passing.get(i);
            double ahead = i == 0 ? clear : passing.get(i - 1).along - one.along;
            double behind = i + 1 == passing.size() ? clear : one.along - passing.get(i + 1).along;
            Point2D at = link.curve().along(one.along);
            if (Math.min(ahead, behind) < clear && !one.flight.error()) {
                items.dot(one.flight, at.getX(), at.getY());
            } else {
                items.disc(one.flight, at.getX(), at.getY());
            }
        }
    }

    /// An item and how far along it is.
    private record Passing(Flight flight, double along) {}

    /// The foremost first; of those at one place, the last. Those that are past the wire already are painted.
    private List<Passing> passing(Link link, Telling telling) {
        double before = before(link);
        double along = seconds(link);
        double across = past.after(link).map(next -> across(link, next)).orElse(0.0);
        long from = frame.time() - (long) ((before + along + across) * 1e9);
        List<Passing> passing = new ArrayList<>();
        for (Flight flight : frame.live().flights(telling.node(), from)) {
            double done = (frame.time() - flight.left()) / 1e9 - before;
            if (!telling.as().contains(flight.how()) || done < 0) {
                continue;
            }
            if (done <= along) {
                add(passing, new Passing(flight, done / along * link.curve().length()));
            } else if (done <= along + across) {
                past.after(link)
                        .ifPresent(next -> cross(flight, link, next, (done - along) / across));
            }
        }
        return passing;
    }

    private static void add(List<Passing> passing, Passing one) {
        if (!passing.isEmpty() && passing.getLast().along - one.along < SAME) {
            passing.removeLast();
        }
        passing.add(one);
    }

    /// How long items are on their way before they come to this wire, past bypassed nodes.
    private double before(Link link) {
        double seconds = 0;
        Link first = past.first(link);
        for (Link at = link; !at.equals(first); ) {
            Link earlier = past.before(at).orElseThrow();
            seconds += seconds(earlier) + across(earlier, at);
            at = earlier;
        }
        return seconds;
    }

    /// How long items take past the bypassed node between two wires.
    private double across(Link link, Link next) {
        return link.to().place().distance(next.from().place()) / PACE * frame.speed();
    }

    private void cross(Flight flight, Link link, Link next, double part) {
        Point2D at = link.to().place().interpolate(next.from().place(), part);
        items.disc(flight, at.getX(), at.getY());
    }

    /// @param rate items a second of run time
    private void flow(Link link, double rate) {
        double length = link.curve().length();
        Flow flow = Flow.of(paced() ? rate / frame.speed() : rate, frame.seconds());
        Color colour = pen.colour(Tints.of(link.from().type()));
        for (double along = CLEAR + flow.shift(); along < length - CLEAR; along += flow.apart()) {
            Point2D at = link.curve().along(along);
            pen.disc(at.getX(), at.getY(), 2.75, colour);
        }
        if (frame.words() && length >= TEXT_FROM) {
            label(link, Words.rate(rate));
        }
    }

    private void label(Link link, String words) {
        Point2D middle = link.curve().along(link.curve().length() / 2);
        Letters letters = new Letters(pen, frame.boost());
        double width = letters.width(Type.MONO, words) + 10;
        double height = 16 * letters.factor();
        Rectangle2D area =
                new Rectangle2D(
                        middle.getX() - width / 2, middle.getY() - 8 - height, width, height);
        pen.fill(area, height / 2, pen.colour(Role.CANVAS));
        double baseline = middle.getY() - 8 - 4.3 * letters.factor();
        letters.centred(words, Type.MONO, pen.colour(Role.DIM), middle.getX(), baseline);
    }
}
