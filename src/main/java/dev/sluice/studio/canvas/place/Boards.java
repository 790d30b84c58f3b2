package dev.sluice.studio.canvas.place;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Lays out documents. What did not change since the last time stays as it was laid out.
public final class Boards {
    private final Catalog catalog;
    private Pipeline last = Pipeline.EMPTY;
    private Map<String, Integer> slots = Map.of();
    private Board board = Board.EMPTY;

    public Boards(Catalog catalog) {
        this.catalog = catalog;
    }

    public static Board of(Pipeline pipeline, Catalog catalog, ToIntFunction<String> capacities) {
        Map<String, Integer> known = new HashMap<>();
        pipeline.nodes().forEach(node -> known.put(node.id(), capacities.applyAsInt(node.id())));
        return new Boards(catalog).of(pipeline, known);
    }

    /// @param capacities what the capacities of running channels are now
    public Board of(Pipeline pipeline, Map<String, Integer> capacities) {
        boolean wired = sameWiring(pipeline);
        Boxes layout = new Boxes(pipeline, catalog, id -> capacities.getOrDefault(id, -1));
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Node node : pipeline.nodes()) {
            Box before = wired ? board.boxes().get(node.id()) : null;
            boolean same =
                    before != null
                            && before.node().equals(node)
                            && capacity(capacities, node) == capacity(slots, node);
            boxes.put(node.id(), same ? before : layout.box(node, catalog.spec(node.kind())));
        }
        List<Task> tasks = wired ? board.tasks() : Task.all(pipeline, catalog);
        board = new Board(boxes, links(pipeline, boxes), tasks);
        last = pipeline;
        slots = capacities;
        return board;
    }

    private static int capacity(Map<String, Integer> capacities, Node node) {
        return capacities.getOrDefault(node.id(), -1);
    }

    /// Whether the same kinds are wired in the same way, so that ports carry what they carried.
    private boolean sameWiring(Pipeline pipeline) {
        if (!pipeline.wires().equals(last.wires())
                || pipeline.nodes().size() != last.nodes().size()) {
            return false;
        }
        for (int i = 0; i < last.nodes().size(); i++) {
            Node now = pipeline.nodes().get(i);
            Node then = last.nodes().get(i);
            if (!(now.id().equals(then.id()) && now.kind().equals(then.kind()))) {
                return false;
            }
        }
        return true;
    }

    private List<Link> links(Pipeline pipeline, Map<String, Box> boxes) {
        List<Link> links = new ArrayList<>();
        Map<Wire.End, Integer> arrived = new HashMap<>();
        for (Wire wire : pipeline.wires()) {
            int place = arrived.merge(wire.to(), 1, Integer::sum) - 1;
            Optional<Dock> from = dock(boxes, wire.from(), true, 0);
            Optional<Dock> to = dock(boxes, wire.to(), false, place);
            if (from.isPresent() && to.isPresent()) {
                links.add(link(wire, from.get(), to.get()));
            }
        }
        return links;
    }

    private Link link(Wire wire, Dock from, Dock to) {
        return board.link(wire)
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .orElseGet(() -> Link.of(wire, from, to));
    }

    private static Optional<Dock> dock(
            Map<String, Box> boxes, Wire.End end, boolean out, int place) {
        Box box = boxes.get(end.node());
        if (box == null) {
            return Optional.empty();
        }
        int skipped = 0;
        for (Dock dock : box.docks()) {
            if (dock.out() == out && dock.end().equals(end) && skipped++ == place) {
                return Optional.of(dock);
            }
        }
        return Optional.empty();
    }
}
