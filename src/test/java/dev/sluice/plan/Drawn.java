package dev.sluice.plan;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample.ChannelSample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Pipelines and runs for tests.
final class Drawn {
    static final long MS = 1_000_000;

    private Drawn() {}

    static Node node(String id, String kind, Object... params) {
        Node node = Node.of(id, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }

    /// Each node wired to the next.
    static Pipeline chain(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires);
    }

    /// A producer of `count` numbers every 10 ms, a channel of `capacity`, a body of 30 ms.
    static Pipeline slowSink(long count, long capacity) {
        return chain(
                node("numbers", "range", "count", count, "every", "10ms"),
                node("readings", "mpsc", "capacity", capacity),
                node("incoming", "receiver_stream"),
                node("work", "for_each", "takes", "30ms"));
    }

    static Run virtual(Pipeline pipeline) {
        return Plans.prepare(pipeline, Catalog.standard(), RunSettings.virtual());
    }

    static Run live(Pipeline pipeline) {
        return Plans.prepare(pipeline, Catalog.standard(), RunSettings.of(pipeline.settings()));
    }

    /// Starts it and waits for its end.
    static RunEnd end(Run run) throws InterruptedException, ExecutionException, TimeoutException {
        run.start();
        return run.ended().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    static List<Event> events(Run run) {
        return run.events().since(0, Integer.MAX_VALUE);
    }

    /// When a kind of event happened at a node, in nanoseconds.
    static List<Long> times(Run run, String node, Event.Kind kind) {
        return events(run).stream()
                .filter(event -> event.kind() == kind && event.node().equals(node))
                .map(Event::time)
                .toList();
    }

    /// Wires are written `a b.in`; without a port it is `in`, and they start at `out`.
    static Pipeline drawn(List<Node> nodes, String... wires) {
        return Pipeline.EMPTY
                .withNodes(nodes)
                .withWires(Arrays.stream(wires).flatMap(Drawn::wires).toList());
    }

    private static Stream<Wire> wires(String words) {
        String[] ends = words.split(" ", -1);
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < ends.length; i++) {
            String[] to = ends[i].split("\\.", -1);
            String from = ends[i - 1].split("\\.", -1)[0];
            wires.add(Wire.of(from, "out", to[0], to.length > 1 ? to[1] : "in"));
        }
        return wires.stream();
    }

    /// The values of the events of one kind at a node.
    static List<Object> valuesAt(Run run, String node, Event.Kind kind) {
        return events(run).stream()
                .filter(event -> event.node().equals(node) && event.kind() == kind)
                .map(Event::value)
                .toList();
    }

    static ChannelSample channel(Run run, String id) {
        return run.sample().channel(id).orElseThrow();
    }
}
