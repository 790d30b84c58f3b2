package dev.sluice.studio.dock;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One node among the marbles.
///
/// @param teller the node at which it is noted what passes: of a sink, what is wired to it
/// @param family of its kind
record Row(String id, String title, String teller, Family family) {
    /// The selected nodes; with none all but adapters, which convert and do not work. Along the flow, and otherwise in
    /// document order.
    static List<Row> of(Pipeline pipeline, Set<String> selection, Catalog catalog) {
        List<Row> rows = new ArrayList<>();
        for (Node node : alongTheFlow(pipeline)) {
            Family family = family(node, catalog);
            boolean wanted =
                    selection.isEmpty() ? family != Family.ADAPTERS : selection.contains(node.id());
            if (wanted) {
                rows.add(new Row(node.id(), node.title(), teller(node, family, pipeline), family));
            }
        }
        return rows;
    }

    private static Family family(Node node, Catalog catalog) {
        return catalog.spec(node.kind()).map(Spec::family).orElse(Family.OPERATORS);
    }

    private static String teller(Node node, Family family, Pipeline pipeline) {
        return family == Family.SINKS
                ? above(node, pipeline).findFirst().orElse(node.id())
                : node.id();
    }

    private static java.util.stream.Stream<String> above(Node node, Pipeline pipeline) {
        return pipeline.wires().stream()
                .filter(wire -> wire.to().node().equals(node.id()))
                .map(Wire::from)
                .map(Wire.End::node);
    }

    /// A node comes after all that lead to it; of a cycle the first in the document comes first.
    private static List<Node> alongTheFlow(Pipeline pipeline) {
        Set<Node> placed = new LinkedHashSet<>();
        Set<Node> left = new LinkedHashSet<>(pipeline.nodes());
        while (!left.isEmpty()) {
            Optional<Node> next =
                    left.stream()
                            .filter(
                                    node ->
                                            above(node, pipeline)
                                                    .map(pipeline::node)
                                                    .flatMap(Optional::stream)
                                                    .noneMatch(left::contains))
                            .findFirst();
            Node node = next.orElseGet(left.iterator()::next);
            placed.add(node);
            left.remove(node);
        }
        return List.copyOf(placed);
    }
}
