package dev.sluice.studio.arrange;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Outline;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Documents and outlines for tests, without a canvas.
final class Drafts {
    static final double WIDTH = 160;
    static final double HEIGHT = 80;

    private Drafts() {}

    static Pipeline example(String name) {
        return Examples.open(name).orElseThrow() instanceof Reading.Opened(Pipeline opened, var _)
                ? opened
                : Pipeline.EMPTY;
    }

    /// All nodes at one place.
    static Pipeline heaped(Pipeline pipeline) {
        return pipeline.withNodes(pipeline.nodes().stream().map(node -> node.at(40, 24)).toList());
    }

    /// As many rows of `receiver_stream` → four `map` → `for_each` as it takes.
    static Pipeline many(int nodes) {
        List<Node> all = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            int place = i % 7;
            String kind =
                    switch (place) {
                        case 0 -> "range";
                        case 1 -> "mpsc";
                        case 2 -> "receiver_stream";
                        case 6 -> "for_each";
                        default -> "map";
                    };
            all.add(Node.of("n" + i, kind, 0, 0));
            if (place > 0) {
                wires.add(Wire.of("n" + (i - 1), "out", "n" + i, "in"));
            }
        }
        return Pipeline.EMPTY.withNodes(all).withWires(wires);
    }

    static Map<String, Outline> outlines(Pipeline pipeline) {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (Node node : pipeline.nodes()) {
            Spec spec = Catalog.standard().spec(node.kind()).orElseThrow();
            outlines.put(
                    node.id(),
                    new Outline(
                            area(node),
                            spec.ins().stream()
                                    .collect(Collectors.toMap(in -> in.id(), _ -> List.of(40.0))),
                            spec.outs().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    out -> out.id(), _ -> List.of(40.0)))));
        }
        return outlines;
    }

    static Rectangle2D area(Node node) {
        return new Rectangle2D(node.x(), node.y(), WIDTH, HEIGHT);
    }

    static Map<String, Rectangle2D> areas(Pipeline pipeline, String... ids) {
        Map<String, Rectangle2D> areas = new LinkedHashMap<>();
        for (String id : ids) {
            areas.put(id, area(pipeline.node(id).orElseThrow()));
        }
        return areas;
    }

    static Pipeline at(double... places) {
        Pipeline pipeline = Pipeline.EMPTY;
        for (int i = 0; i < places.length; i += 2) {
            Node node = Node.of("n" + i / 2, "map", places[i], places[i + 1]);
            pipeline = Edits.add(node).apply(pipeline);
        }
        return pipeline;
    }
}
