package dev.sluice.studio.canvas.place;

import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Wire;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The document laid out in canvas units: where every node, port and wire is.
public final class Board {
    private static final double FENCE = 18;
    public static final Board EMPTY = new Board(new LinkedHashMap<>(), List.of(), List.of());

    /// Around a task's nodes.
    public record Fence(Task task, Rectangle2D area) {}

    private final Map<String, Box> boxes;
    private final Optional<Rectangle2D> extent;
    private final Plane<Box> boxPlane;
    private final Plane<Link> linkPlane;
    private final Plane<Fence> fencePlane;
    private final List<Task> tasks;
    private final Past past;
    private final Map<Wire, Link> byWire = new HashMap<>();
    private final Map<Wire.End, List<Link>> leaving = new HashMap<>();
    private final Map<Wire.End, List<Link>> arriving = new HashMap<>();

    /// @param boxes by node id, in document order
    /// @param links wires with both ends in place
    /// @param tasks node ids by the task that polls them
    Board(Map<String, Box> boxes, List<Link> links, List<Task> tasks) {
        this.boxes = boxes;
        this.extent = boxes.values().stream().map(Box::area).reduce(Board::union);
        this.boxPlane = new Plane<>(List.copyOf(boxes.values()), Board::reach);
        this.linkPlane = new Plane<>(links, link -> link.curve().bounds());
        this.tasks = List.copyOf(tasks);
        this.past = new Past(this);
        this.fencePlane = new Plane<>(aroundTasks(), Fence::area);
        for (Link link : links) {
            byWire.put(link.wire(), link);
            leaving.computeIfAbsent(link.wire().from(), _ -> new ArrayList<>()).add(link);
            arriving.computeIfAbsent(link.wire().to(), _ -> new ArrayList<>()).add(link);
        }
    }

    /// A node with its ports.
    private static Rectangle2D reach(Box box) {
        return grown(box.area(), Dock.REACH);
    }

    private List<Fence> aroundTasks() {
        List<Fence> fences = new ArrayList<>();
        for (Task task : tasks) {
            around(task.nodes()).ifPresent(area -> fences.add(new Fence(task, fenced(area))));
        }
        return fences;
    }

    public Map<String, Box> boxes() {
        return boxes;
    }

    public List<Link> links() {
        return linkPlane.all();
    }

    public List<Fence> fences() {
        return fencePlane.all();
    }

    public List<Task> tasks() {
        return tasks;
    }

    public Optional<Box> box(String node) {
        return Optional.ofNullable(boxes.get(node));
    }

    /// The nodes that touch this place, in document order.
    public List<Box> boxesAt(Rectangle2D place) {
        return boxPlane.at(place);
    }

    public List<Link> linksAt(Rectangle2D place) {
        return linkPlane.at(place);
    }

    public List<Fence> fencesAt(Rectangle2D place) {
        return fencePlane.at(place);
    }

    /// The topmost node there.
    public Optional<Box> boxAt(double x, double y) {
        return boxPlane.at(around(x, y, 0)).stream()
                .filter(box -> box.area().contains(x, y))
                .reduce((below, above) -> above);
    }

    /// The nearest port within reach.
    public Optional<Dock> dockAt(double x, double y) {
        return boxPlane.at(around(x, y, Dock.REACH)).stream()
                .flatMap(box -> box.docks().stream())
                .filter(dock -> dock.near(x, y))
                .min(Comparator.comparingDouble(dock -> dock.place().distance(x, y)));
    }

    public Optional<Link> linkAt(double x, double y, double reach) {
        return linkPlane.at(around(x, y, reach)).stream()
                .filter(link -> link.curve().distance(x, y) <= reach)
                .findFirst();
    }

    private static Rectangle2D around(double x, double y, double reach) {
        return new Rectangle2D(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    public Optional<Link> link(Wire wire) {
        return Optional.ofNullable(byWire.get(wire));
    }

    /// The first place of a port.
    public Optional<Dock> at(Wire.End end, boolean out) {
        return box(end.node()).stream()
                .flatMap(box -> box.docks().stream())
                .filter(dock -> dock.out() == out && dock.end().equals(end))
                .findFirst();
    }

    /// The wires past bypassed nodes.
    public Past past() {
        return past;
    }

    /// The wires at a port.
    public List<Link> links(Wire.End end, boolean out) {
        return (out ? leaving : arriving).getOrDefault(end, List.of());
    }

    /// The smallest rectangle around all nodes; none where there are none.
    public Optional<Rectangle2D> extent() {
        return extent;
    }

    /// The smallest rectangle around these nodes.
    public Optional<Rectangle2D> around(Collection<String> nodes) {
        return nodes.stream().flatMap(id -> box(id).stream()).map(Box::area).reduce(Board::union);
    }

    /// The fence around nodes in this rectangle.
    static Rectangle2D fenced(Rectangle2D area) {
        return grown(area, FENCE);
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D(
                area.getMinX() - by,
                area.getMinY() - by,
                area.getWidth() + 2 * by,
                area.getHeight() + 2 * by);
    }

    public static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double left = Math.min(a.getMinX(), b.getMinX());
        double top = Math.min(a.getMinY(), b.getMinY());
        double right = Math.max(a.getMaxX(), b.getMaxX());
        double bottom = Math.max(a.getMaxY(), b.getMaxY());
        return new Rectangle2D(left, top, right - left, bottom - top);
    }
}
