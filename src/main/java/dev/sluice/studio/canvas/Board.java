package dev.sluice.studio.canvas;

import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Wire;

import javafx.geometry.Rectangle2D;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The document laid out in canvas units: where every node, port and wire is.
///
/// @param boxes by node id, in document order
/// @param links wires with both ends in place
/// @param tasks node ids by the task that polls them
record Board(Map<String, Box> boxes, List<Link> links, List<Task> tasks) {
    private static final double FENCE = 18;
    static final Board EMPTY = new Board(new LinkedHashMap<>(), List.of(), List.of());

    Board {
        links = List.copyOf(links);
        tasks = List.copyOf(tasks);
    }

    Optional<Box> box(String node) {
        return Optional.ofNullable(boxes.get(node));
    }

    /// The topmost node there.
    Optional<Box> boxAt(double x, double y) {
        return boxes.values().stream()
                .filter(box -> box.area().contains(x, y))
                .reduce((below, above) -> above);
    }

    /// The nearest port within reach.
    Optional<Dock> dockAt(double x, double y) {
        return boxes.values().stream()
                .flatMap(box -> box.docks().stream())
                .filter(dock -> dock.near(x, y))
                .min(Comparator.comparingDouble(dock -> dock.place().distance(x, y)));
    }

    Optional<Link> linkAt(double x, double y, double reach) {
        return links.stream().filter(link -> link.curve().distance(x, y) <= reach).findFirst();
    }

    Optional<Link> link(Wire wire) {
        return links.stream().filter(link -> link.wire().equals(wire)).findFirst();
    }

    /// The first place of a port.
    Optional<Dock> at(Wire.End end, boolean out) {
        return box(end.node()).stream()
                .flatMap(box -> box.docks().stream())
                .filter(dock -> dock.out() == out && dock.end().equals(end))
                .findFirst();
    }

    /// The wires at a port.
    List<Link> links(Wire.End end, boolean out) {
        return links.stream()
                .filter(link -> (out ? link.from() : link.to()).end().equals(end))
                .toList();
    }

    /// The smallest rectangle around these nodes.
    Optional<Rectangle2D> around(Collection<String> nodes) {
        return nodes.stream().flatMap(id -> box(id).stream()).map(Box::area).reduce(Board::union);
    }

    /// The fence around nodes in this rectangle.
    static Rectangle2D fenced(Rectangle2D area) {
        return new Rectangle2D(
                area.getMinX() - FENCE,
                area.getMinY() - FENCE,
                area.getWidth() + 2 * FENCE,
                area.getHeight() + 2 * FENCE);
    }

    private static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double left = Math.min(a.getMinX(), b.getMinX());
        double top = Math.min(a.getMinY(), b.getMinY());
        double right = Math.max(a.getMaxX(), b.getMaxX());
        double bottom = Math.max(a.getMaxY(), b.getMaxY());
        return new Rectangle2D(left, top, right - left, bottom - top);
    }
}
