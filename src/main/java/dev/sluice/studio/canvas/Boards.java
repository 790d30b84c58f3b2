package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Lays out documents.
final class Boards {
    private Boards() {}

    static Board of(Pipeline pipeline, Catalog catalog, ToIntFunction<String> capacities) {
        Boxes layout = new Boxes(pipeline, catalog, capacities);
        Map<String, Box> boxes = new LinkedHashMap<>();
        pipeline.nodes()
                .forEach(node -> boxes.put(node.id(), layout.box(node, catalog.spec(node.kind()))));
        return new Board(boxes, links(pipeline, boxes), tasks(pipeline, catalog));
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

    /// One task for each producer, and one for each sink with the chain it polls, down from its channels.
    private static List<Board.Task> tasks(Pipeline pipeline, Catalog catalog) {
        Map<String, Family> families = new HashMap<>();
        pipeline.nodes()
                .forEach(
                        node ->
                                catalog.spec(node.kind())
                                        .ifPresent(s -> families.put(node.id(), s.family())));
        Map<String, List<String>> feeds = new HashMap<>();
        pipeline.wires()
                .forEach(
                        wire ->
                                feeds.computeIfAbsent(wire.to().node(), _ -> new ArrayList<>())
                                        .add(wire.from().node()));
        List<Board.Task> tasks = new ArrayList<>();
        boolean main = true;
        for (Node node : pipeline.nodes()) {
            switch (families.get(node.id())) {
                case PRODUCERS -> tasks.add(new Board.Task(node.id(), List.of(node.id())));
                case SINKS -> {
                    Set<String> chain = new LinkedHashSet<>();
                    polled(node.id(), families, feeds, chain);
                    tasks.add(new Board.Task(main ? "main" : node.id(), List.copyOf(chain)));
                    main = false;
                }
                case CHANNELS, SOURCES, ADAPTERS, OPERATORS, COMBINING, FALLIBLE -> {}
                case null -> {}
            }
        }
        return tasks;
    }

    private static void polled(
            String node,
            Map<String, Family> families,
            Map<String, List<String>> feeds,
            Set<String> chain) {
        Family family = families.get(node);
        if (family == Family.CHANNELS || family == Family.PRODUCERS || !chain.add(node)) {
            return;
        }
        feeds.getOrDefault(node, List.of())
                .forEach(feeder -> polled(feeder, families, feeds, chain));
    }
}
