package dev.sluice.studio.dock;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

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

    private static Stream<String> above(Node node, Pipeline pipeline) {
        return pipeline.wires().stream()
                .filter(wire -> wire.to().node().equals(node.id()))
                .map(Wire::from)
                .map(Wire.End::node);
    }

    /// A node comes after all that lead to it; of a cycle the first in the document comes first.
    private static List<Node> alongTheFlow(Pipeline pipeline) {
        List<Node> nodes = pipeline.nodes();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).id(), i);
        }
        int[] waits = new int[nodes.size()];
        Map<Integer, List<Integer>> below = new HashMap<>();
        for (Wire wire : pipeline.wires()) {
            Integer from = places.get(wire.from().node());
            Integer to = places.get(wire.to().node());
            if (from != null && to != null) {
                waits[to]++;
                below.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
            }
        }
        return order(waits, below).stream().map(nodes::get).toList();
    }

    /// @param waits for each place, how many lead to it
    private static Set<Integer> order(int[] waits, Map<Integer, List<Integer>> below) {
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int place = 0; place < waits.length; place++) {
            if (waits[place] == 0) {
                ready.add(place);
            }
        }
        Set<Integer> order = new LinkedHashSet<>();
        for (int first = 0; order.size() < waits.length; ) {
            while (order.contains(first)) {
                first++;
            }
            int next = ready.isEmpty() ? first : ready.remove();
            if (order.add(next)) {
                for (int after : below.getOrDefault(next, List.of())) {
                    waits[after]--;
                    if (waits[after] == 0) {
                        ready.add(after);
                    }
                }
            }
        }
        return order;
    }
}
