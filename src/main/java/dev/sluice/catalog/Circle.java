package dev.sluice.catalog;

import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/// Looks for circles depth first, without recursion: ten thousand nodes in a row are legal.
final class Circle {
    private record Step(String node, Iterator<Wire> left) {}

    private Circle() {}

    /// The wire that leads back to a node on the way from `start`; nodes without one are added to `finished`.
    static Optional<Wire> closing(String start, Graph graph, Set<String> finished) {
        Deque<Step> way = new ArrayDeque<>();
        Set<String> onWay = new HashSet<>();
        enter(start, graph, finished, way, onWay);
        while (!way.isEmpty()) {
            Step step = way.peek();
            if (!step.left.hasNext()) {
                way.pop();
                onWay.remove(step.node);
                finished.add(step.node);
                continue;
            }
            Wire wire = step.left.next();
            if (onWay.contains(wire.to().node())) {
                return Optional.of(wire);
            }
            enter(wire.to().node(), graph, finished, way, onWay);
        }
        return Optional.empty();
    }

    private static void enter(
            String node, Graph graph, Set<String> finished, Deque<Step> way, Set<String> onWay) {
        if (!finished.contains(node)) {
            way.push(new Step(node, graph.leaving(node).iterator()));
            onWay.add(node);
        }
    }
}
