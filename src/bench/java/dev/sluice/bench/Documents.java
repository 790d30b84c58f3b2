package dev.sluice.bench;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.RunEnd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Documents as users draw them, run as users run them.
final class Documents {
    private Documents() {}

    /// producer → channel(16) → map → filter → chunks(8) → count.
    static Pipeline stages(long items) {
        return chain(
                node("producer", "range", "count", items, "every", "none"),
                node("channel", "mpsc", "capacity", 16L),
                node("stream", "receiver_stream"),
                node("next", "map", "value", "item + 1"),
                node("even", "filter", "predicate", "item % 2 == 0"),
                node("batches", "chunks", "n", 8L),
                node("count", "count"));
    }

    /// producer → channel(64) → count.
    static Pipeline channel(long items) {
        return chain(
                node("producer", "range", "count", items, "every", "none"),
                node("channel", "mpsc", "capacity", 64L),
                node("count", "next_loop"));
    }

    /// A source, so many maps, count.
    static Pipeline operators(long items, int maps) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node("source", "iter", "count", items));
        for (int i = 0; i < maps; i++) {
            nodes.add(node("next" + i, "map", "value", "item + 1"));
        }
        nodes.add(node("count", "count"));
        return chain(nodes.toArray(Node[]::new));
    }

    /// What the main sink made.
    static Object run(Pipeline pipeline, RunSettings settings)
            throws InterruptedException, ExecutionException {
        RunEnd end = end(pipeline, settings);
        if (end instanceof RunEnd.Completed(long time, Object value)) {
            return value;
        }
        throw new IllegalStateException("ended otherwise: " + end);
    }

    /// How the run ended.
    static RunEnd end(Pipeline pipeline, RunSettings settings)
            throws InterruptedException, ExecutionException {
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), settings)) {
            run.start();
            return run.ended().toCompletableFuture().get();
        }
    }

    private static Node node(String id, String kind, Object... params) {
        Node node = Node.of(id, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }

    private static Pipeline chain(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires);
    }
}
