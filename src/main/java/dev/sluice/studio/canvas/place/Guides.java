package dev.sluice.studio.canvas.place;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Where a dragged node would be level with others: by edge, by centre, or so that a wire between them is straight.
public final class Guides {
    private static final double EQUAL = 0.01;
    private static final double BEYOND = 8;

    private static final List<ToDoubleFunction<Box>> ACROSS =
            List.of(
                    box -> box.area().getMinX(),
                    box -> box.area().getMaxX(),
                    box -> (box.area().getMinX() + box.area().getMaxX()) / 2);
    private static final List<ToDoubleFunction<Box>> DOWN =
            List.of(
                    box -> box.node().y() + Sizes.LINE,
                    box -> box.area().getMaxY(),
                    box -> (box.area().getMinY() + box.area().getMaxY()) / 2);

    private final List<Box> others;

    /// One guide, in canvas units.
    public record Line(double fromX, double fromY, double toX, double toY) {}

    public Guides(Collection<Box> others) {
        this.others = List.copyOf(others);
    }

    /// The nearest place to `wanted` where the node is level with others, or on the grid where it is with none.
    ///
    /// @param held the node where it was
    /// @param reach how near a guide must be, in canvas units
    public Point2D snap(Box held, Point2D wanted, double reach) {
        double dx = wanted.getX() - held.node().x();
        double dy = wanted.getY() - held.node().y();
        double x =
                nearest(ACROSS, held, dx, reach)
                        .orElse(Sizes.snap(wanted.getX()) - held.node().x());
        double y =
                nearest(DOWN, held, dy, reach).orElse(Sizes.snap(wanted.getY()) - held.node().y());
        return new Point2D(held.node().x() + x, held.node().y() + y);
    }

    /// The step near `step` that makes `held` level with another node.
    private Optional<Double> nearest(
            List<ToDoubleFunction<Box>> places, Box held, double step, double reach) {
        double best = reach;
        Optional<Double> found = Optional.empty();
        for (ToDoubleFunction<Box> place : places) {
            double from = place.applyAsDouble(held);
            for (Box other : others) {
                double level = place.applyAsDouble(other) - from;
                if (Math.abs(level - step) < best) {
                    best = Math.abs(level - step);
                    found = Optional.of(level);
                }
            }
        }
        return found;
    }

    /// The guides that a node so far from where it was is level with, one to the nearest node for each.
    public List<Line> lines(Box held, double dx, double dy) {
        Rectangle2D there =
                new Rectangle2D(held.x() + dx, held.y() + dy, held.width(), held.height());
        List<Line> lines = new ArrayList<>();
        ACROSS.forEach(
                place -> {
                    double x = place.applyAsDouble(held) + dx;
                    level(place, x, there).ifPresent(box -> lines.add(upright(x, there, box)));
                });
        DOWN.forEach(
                place -> {
                    double y = place.applyAsDouble(held) + dy;
                    level(place, y, there).ifPresent(box -> lines.add(level(y, there, box)));
                });
        return lines;
    }

    private Optional<Rectangle2D> level(ToDoubleFunction<Box> place, double at, Rectangle2D there) {
        return others.stream()
                .filter(box -> Math.abs(place.applyAsDouble(box) - at) < EQUAL)
                .map(Box::area)
                .min((a, b) -> Double.compare(apart(a, there), apart(b, there)));
    }

    private static double apart(Rectangle2D a, Rectangle2D b) {
        return Math.abs(a.getMinX() - b.getMinX()) + Math.abs(a.getMinY() - b.getMinY());
    }

    private static Line upright(double x, Rectangle2D a, Rectangle2D b) {
        return new Line(
                x,
                Math.min(a.getMinY(), b.getMinY()) - BEYOND,
                x,
                Math.max(a.getMaxY(), b.getMaxY()) + BEYOND);
    }

    private static Line level(double y, Rectangle2D a, Rectangle2D b) {
        return new Line(
                Math.min(a.getMinX(), b.getMinX()) - BEYOND,
                y,
                Math.max(a.getMaxX(), b.getMaxX()) + BEYOND,
                y);
    }
}
