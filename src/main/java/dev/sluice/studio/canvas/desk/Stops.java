package dev.sluice.studio.canvas.desk;

import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Stop;

import javafx.geometry.Point2D;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the focus goes next.
public final class Stops {
    /// How much worse it is to be aside than to be far.
    private static final double ASIDE = 2;

    private Stops() {}

    /// The next stop.
    ///
    /// @param all in reading order
    /// @param from where the focus is; empty before the first and after the last
    /// @param step 1 or -1
    /// @return empty at the end
    public static Optional<Stop> next(List<Stop> all, Optional<Stop> from, int step) {
        int at = from.map(all::indexOf).orElse(step > 0 ? -1 : all.size()) + step;
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }

    /// The nearest node that lies more in this direction than aside.
    ///
    /// @param right 1, 0 or -1; so is `down`
    public static Optional<String> towards(Board board, Box from, int right, int down) {
        Point2D middle = middle(from);
        return board.boxes().values().stream()
                .filter(
                        box ->
                                ahead(middle, box, right, down)
                                        > aside(middle, box, right, down) / ASIDE)
                .min(
                        Comparator.comparingDouble(
                                box ->
                                        ahead(middle, box, right, down)
                                                + ASIDE * aside(middle, box, right, down)))
                .map(Box::id);
    }

    /// The node nearest to a point.
    public static Optional<String> nearest(Board board, double x, double y) {
        return board.boxes().values().stream()
                .min(Comparator.comparingDouble(box -> middle(box).distance(x, y)))
                .map(Box::id);
    }

    private static double ahead(Point2D from, Box box, int right, int down) {
        Point2D way = middle(box).subtract(from);
        return way.getX() * right + way.getY() * down;
    }

    private static double aside(Point2D from, Box box, int right, int down) {
        Point2D way = middle(box).subtract(from);
        return Math.abs(way.getX() * down) + Math.abs(way.getY() * right);
    }

    private static Point2D middle(Box box) {
        return new Point2D(box.x() + box.width() / 2, box.y() + box.height() / 2);
    }
}
