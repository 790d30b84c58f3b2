package dev.sluice.studio.arrange;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.NodeEdits.Place;
import dev.sluice.pipeline.NodeEdits.Spot;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Outline;

import javafx.geometry.Rectangle2D;

import org.eclipse.elk.core.util.IElkProgressMonitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A whole document, or some nodes of it, laid out anew: groups and tasks stay together, attached notes with their
/// nodes, and no node comes to lie on a free note.
final class AutoLayout {
    private static final double CLEAR = 16;
    private static final double APART = 48;

    private final Pipeline pipeline;
    private final Map<String, Outline> outlines;
    private final List<Layers> parts = new ArrayList<>();

    /// @param outlines of the nodes that are laid out, one at least
    AutoLayout(Pipeline pipeline, Catalog catalog, Map<String, Outline> outlines) {
        this.pipeline = pipeline;
        this.outlines = outlines;
        List<Set<String>> together = together(catalog);
        for (Set<String> part : parts(together)) {
            Map<String, Outline> inside = new LinkedHashMap<>(outlines);
            inside.keySet().retainAll(part);
            List<Set<String>> whole = together.stream().filter(part::containsAll).toList();
            parts.add(new Layers(pipeline, inside, whole));
        }
    }

    /// What wires or groups connect, in document order: each is laid out on its own, or rows would change places.
    private List<Set<String>> parts(List<Set<String>> together) {
        Set<Wire> wires = new LinkedHashSet<>();
        pipeline.wires().stream()
                .filter(wire -> outlines.containsKey(wire.from().node()))
                .filter(wire -> outlines.containsKey(wire.to().node()))
                .forEach(wires::add);
        for (Set<String> part : together) {
            String first = part.iterator().next();
            part.forEach(node -> wires.add(Wire.of(first, "", node, "")));
        }
        Graph graph = new Graph(pipeline.withWires(List.copyOf(wires)));
        List<Set<String>> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String node : outlines.keySet()) {
            if (!seen.contains(node)) {
                Set<String> part = graph.connected(List.of(node));
                seen.addAll(part);
                parts.add(part);
            }
        }
        return parts;
    }

    /// Groups first; then the tasks that no group cuts.
    private List<Set<String>> together(Catalog catalog) {
        List<Set<String>> parts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Group group : pipeline.groups()) {
            Set<String> part = new HashSet<>(group.nodes());
            part.retainAll(outlines.keySet());
            part.removeAll(taken);
            if (!part.isEmpty()) {
                parts.add(part);
                taken.addAll(part);
            }
        }
        for (Task task : Task.all(pipeline, catalog)) {
            boolean whole =
                    task.nodes().stream()
                            .allMatch(node -> outlines.containsKey(node) && !taken.contains(node));
            if (whole && task.nodes().size() > 1) {
                parts.add(new HashSet<>(task.nodes()));
                taken.addAll(task.nodes());
            }
        }
        return parts;
    }

    /// Takes long for many nodes.
    ///
    /// @param monitor may cancel; what comes out then is of no use
    Place place(String name, IElkProgressMonitor monitor) {
        Map<String, Spot> spots = anchored(stacked(monitor));
        Place nodes = Place.nodes(name, pipeline, spots);
        Map<String, Spot> notes = new HashMap<>(nodes.notes());
        notes.putAll(dodging(spots));
        return new Place(name, spots, notes);
    }

    private Map<String, Spot> stacked(IElkProgressMonitor monitor) {
        monitor.begin("", parts.size());
        Map<String, Spot> spots = new LinkedHashMap<>();
        double top = 0;
        for (Layers part : parts) {
            double down = top;
            part.spots(monitor.subTask(1))
                    .forEach((id, spot) -> spots.put(id, new Spot(spot.x(), spot.y() + down)));
            top += Aligning.snap(part.height() + APART);
        }
        monitor.done();
        return spots;
    }

    /// The corner of the picture stays where it was.
    private Map<String, Spot> anchored(Map<String, Spot> spots) {
        Rectangle2D before = Areas.around(outlines.values().stream().map(Outline::area).toList());
        Rectangle2D after = Areas.around(areas(spots).values());
        double dx = Aligning.snap(before.getMinX() - after.getMinX());
        double dy = Aligning.snap(before.getMinY() - after.getMinY());
        Map<String, Spot> moved = new LinkedHashMap<>();
        spots.forEach((id, spot) -> moved.put(id, new Spot(spot.x() + dx, spot.y() + dy)));
        return moved;
    }

    private Map<String, Rectangle2D> areas(Map<String, Spot> spots) {
        Map<String, Rectangle2D> areas = new LinkedHashMap<>();
        pipeline.nodes()
                .forEach(
                        node -> {
                            Spot spot = spots.get(node.id());
                            Outline outline = outlines.get(node.id());
                            if (spot != null && outline != null) {
                                areas.put(
                                        node.id(),
                                        Areas.moved(
                                                outline.area(),
                                                spot.x() - node.x(),
                                                spot.y() - node.y()));
                            }
                        });
        return areas;
    }

    /// Free notes that nodes would cover go below the picture, one under the other.
    private Map<String, Spot> dodging(Map<String, Spot> spots) {
        List<Rectangle2D> taken =
                areas(spots).values().stream().map(area -> Areas.grown(area, CLEAR)).toList();
        Rectangle2D all = Areas.around(taken);
        double bottom = all.getMaxY() + CLEAR;
        Map<String, Spot> dodged = new HashMap<>();
        for (Note note : pipeline.notes()) {
            Rectangle2D area = Areas.of(note);
            if (!spots.containsKey(note.node()) && taken.stream().anyMatch(area::intersects)) {
                double most = Math.max(all.getMinX(), all.getMaxX() - area.getWidth());
                double x = Math.clamp(note.x(), all.getMinX(), most);
                dodged.put(note.id(), new Spot(Aligning.snap(x), Aligning.snap(bottom)));
                bottom += area.getHeight() + CLEAR;
            }
        }
        return dodged;
    }
}
