package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Event;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

import java.util.Set;

/// Paints what moves along wires: items one by one, or a flow where they are too many to follow.
final class TravelPainter {
    /// Canvas units a second of run time, at speed 1.
    private static final double PACE = 400;

    private static final double LEAST_SECONDS = 0.12;
    private static final double TOO_MANY = 22;
    private static final double CLEAR = 9;
    private static final double TEXT_FROM = 72;

    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;

    TravelPainter(Pen pen, Frame frame, ItemPainter items) {
        this.pen = pen;
        this.frame = frame;
        this.items = items;
    }

    void paint(Link link) {
        double rate = frame.live().rate(teller(link));
        if (rate > TOO_MANY * frame.speed() && frame.running()) {
            flow(link, rate / frame.speed());
        } else {
            single(link);
        }
    }

    private double seconds(Link link) {
        return Math.max(LEAST_SECONDS, link.curve().length() / PACE) * frame.speed();
    }

    private void single(Link link) {
        double nanos = seconds(link) * 1e9;
        long from = frame.time() - (long) nanos;
        Set<Event.Kind> told = told(link);
        for (Flight flight : frame.live().flights(teller(link), from)) {
            double done = (frame.time() - flight.left()) / nanos;
            if (done >= 0 && done <= 1 && told.contains(flight.how())) {
                Point2D at = link.curve().along(done * link.curve().length());
                items.disc(flight, at.getX(), at.getY());
            }
        }
    }

    private boolean alone(Link link) {
        return frame.board().links(link.wire().from(), true).size() == 1;
    }

    /// The node at which it is noted what leaves along a wire: its start, or, where several start there, its end.
    private String teller(Link link) {
        return alone(link) ? link.wire().from().node() : link.wire().to().node();
    }

    /// As what it is noted.
    private Set<Event.Kind> told(Link link) {
        return switch (link.from().type()) {
            case SENDER -> Set.of(alone(link) ? Event.Kind.SENT : Event.Kind.ROUTED);
            case RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER ->
                    Set.of(alone(link) ? Event.Kind.RECEIVED : Event.Kind.YIELDED);
            case STREAM, FALLIBLE -> Set.of(Event.Kind.YIELDED, Event.Kind.RECEIVED);
        };
    }

    private void flow(Link link, double rate) {
        double length = link.curve().length();
        double apart = Math.clamp(PACE / rate, 7, 18);
        double shift = frame.time() / 1e9 / frame.speed() * PACE % apart;
        Color colour = pen.colour(Tints.of(link.from().type()));
        for (double along = CLEAR + shift; along < length - CLEAR; along += apart) {
            Point2D at = link.curve().along(along);
            pen.disc(at.getX(), at.getY(), 2.75, colour);
        }
        if (frame.words() && length >= TEXT_FROM) {
            label(link, Words.rate(rate * frame.speed()));
        }
    }

    private void label(Link link, String words) {
        Point2D middle = link.curve().along(link.curve().length() / 2);
        double width = Texts.width(Type.MONO, words) + 10;
        Rectangle2D area =
                new Rectangle2D(middle.getX() - width / 2, middle.getY() - 24, width, 16);
        pen.fill(area, 8, pen.colour(Role.CANVAS));
        pen.centred(words, Type.MONO, pen.colour(Role.DIM), middle.getX(), middle.getY() - 12.3);
    }
}
