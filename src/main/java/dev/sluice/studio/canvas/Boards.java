package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Task;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Lays out documents.
final class Boards {
    private Boards() {}

    static Board of(Pipeline pipeline, Catalog catalog, ToIntFunction<String> capacities) {
        Boxes layout = new Boxes(pipeline, catalog, capacities);
        Map<String, Box> boxes = new LinkedHashMap<>();
        pipeline.nodes()
                .forEach(node -> boxes.put(node.id(), layout.box(node, catalog.spec(node.kind()))));
        return new Board(boxes, links(pipeline, boxes), Task.all(pipeline, catalog));
    }

    private static List<Link> links(Pipeline pipeline, Map<String, Box> boxes) {
        List<Link> links = new ArrayList<>();
        Map<Wire.End, Integer> arrived = new HashMap<>();
        for (Wire wire : pipeline.wires()) {
            int place = arrived.merge(wire.to(), 1, Integer::sum) - 1;
            Optional<Dock> from = dock(boxes, wire.from(), true, 0);
            Optional<Dock> to = dock(boxes, wire.to(), false, place);
            if (from.isPresent() && to.isPresent()) {
                links.add(Link.of(wire, from.get(), to.get()));
            }
        }
        return links;
    }

    private static Optional<Dock> dock(
            Map<String, Box> boxes, Wire.End end, boolean out, int place) {
        return Optional.ofNullable(boxes.get(end.node())).stream()
                .flatMap(box -> box.docks().stream())
                .filter(dock -> dock.out() == out && dock.end().equals(end))
                .skip(place)
                .findFirst();
    }
}
