package dev.sluice.catalog;

import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Bounds how many stages one task polls through: each poll of the sink goes down the whole chain, a few stack
/// frames a stage.
final class ChainLength {
    private static final int MOST = 1_000;

    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Graph graph;
    private final Map<String, Integer> missing = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    private ChainLength(Pipeline pipeline, Catalog catalog) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.graph = new Graph(pipeline);
        pipeline.wires().forEach(wire -> missing.merge(wire.to().node(), 1, Integer::sum));
    }

    /// The first node that is too far from its source; the pipeline has no circle.
    static Optional<Problem> check(Pipeline pipeline, Catalog catalog) {
        return new ChainLength(pipeline, catalog)
                .tooLong()
                .map(
                        node ->
                                Problem.error(
                                        Problem.Place.node(node.id()),
                                        "“"
                                                + node.title()
                                                + "” is more than "
                                                + MOST
                                                + " stages away from its source.",
                                        "A task polls all its stages in one go; put a channel and a"
                                                + " sink in between, or shorten the chain."));
    }

    private Optional<Node> tooLong() {
        Deque<String> ready = new ArrayDeque<>();
        for (Node node : pipeline.nodes()) {
            lengths.put(node.id(), own(node));
            if (!missing.containsKey(node.id())) {
                ready.add(node.id());
            }
        }
        while (!ready.isEmpty()) {
            String id = ready.remove();
            Optional<Node> node = graph.node(id);
            if (node.isPresent() && length(id) > MOST) {
                return node;
            }
            graph.leaving(id).forEach(wire -> pass(wire, ready));
        }
        return Optional.empty();
    }

    private void pass(Wire wire, Deque<String> ready) {
        String to = wire.to().node();
        graph.node(to)
                .ifPresent(
                        node ->
                                lengths.merge(
                                        to, length(wire.from().node()) + own(node), Math::max));
        if (missing.merge(to, -1, Integer::sum) == 0) {
            ready.add(to);
        }
    }

    private int length(String id) {
        return graph.node(id)
                .filter(node -> own(node) > 0)
                .map(node -> lengths.getOrDefault(id, 0))
                .orElse(0);
    }

    /// Channels and producers lie between tasks: they add nothing.
    private int own(Node node) {
        return catalog.kind(node.kind()).filter(NodeKind.Operator.class::isInstance).isPresent()
                ? 1
                : 0;
    }
}
