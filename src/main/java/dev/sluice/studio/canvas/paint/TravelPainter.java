package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.run.Flight;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.run.Telling;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// Paints what moves along wires: items one by one, or a flow where they are too many to follow.
final class TravelPainter {
    /// Canvas units a second of run time, at speed 1.
    private static final double PACE = 400;

    private static final double LEAST_SECONDS = 0.12;
    private static final double TOO_MANY = 22;
    private static final double CLEAR = 9;
    private static final double TEXT_FROM = 72;
    private static final double COUNT_FROM = 28;
    private static final double PASSED = 4;

    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;

    TravelPainter(Pen pen, Frame frame, ItemPainter items) {
        this.pen = pen;
        this.frame = frame;
        this.items = items;
    }

    void paint(Link link) {
        Telling telling = Telling.of(frame.board(), link);
        if (frame.following().passed(telling)) {
            passed(link);
        }
        double rate = frame.live().rate(telling.node());
        if (frame.calm()) {
            count(link, frame.live().count(telling.node()));
        } else if (rate > TOO_MANY * frame.speed() && frame.running()) {
            flow(link, rate / frame.speed());
        } else {
            single(link, telling);
        }
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
        double nanos = seconds(link) * 1e9;
        long from = frame.time() - (long) nanos;
        for (Flight flight : frame.live().flights(telling.node(), from)) {
            double done = (frame.time() - flight.left()) / nanos;
            if (done >= 0 && done <= 1 && telling.as().contains(flight.how())) {
                Point2D at = link.curve().along(done * link.curve().length());
                items.disc(flight, at.getX(), at.getY());
            }
        }
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
