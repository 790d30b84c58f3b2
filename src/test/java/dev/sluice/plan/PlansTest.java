package dev.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A small pipeline prepared and run on both clocks.
class PlansTest {
    private static final long MS = 1_000_000;

    private static Pipeline chain(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires);
    }

    private static Node node(String id, String kind, Object... params) {
        Node node = Node.of(id, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }

    private static Pipeline slowSink() {
        return chain(
                node("numbers", "range", "count", 5L, "every", "10ms"),
                node("readings", "mpsc", "capacity", 2L),
                node("incoming", "receiver_stream"),
                node("work", "for_each", "takes", "30ms"));
    }

    private static RunEnd end(Run run) throws Exception {
        return run.ended().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static List<Long> happened(Run run, Event.Kind kind) {
        return run.events().since(0, 1000).stream()
                .filter(event -> event.kind() == kind)
                .map(Event::time)
                .toList();
    }

    @Test
    void aSlowSinkStallsItsProducerInVirtualTime() throws Exception {
        try (Run run = Plans.prepare(slowSink(), Catalog.standard(), RunSettings.virtual())) {
            run.start();

            assertThat(end(run)).isEqualTo(new RunEnd.Completed(150 * MS, null));
            Sample sample = run.sample();
            assertThat(sample.nodes().get("numbers").stalledNanos()).isEqualTo(20 * MS);
            assertThat(sample.channels().get("readings").meanFill()).isEqualTo(1.2);
            assertThat(sample.channels().get("readings").highWater()).isEqualTo(2);
            assertThat(happened(run, Event.Kind.SEND_WAITS)).containsExactly(40 * MS);
            assertThat(happened(run, Event.Kind.RECEIVED)).containsExactly(0L, 30 * MS, 60 * MS, 90 * MS, 120 * MS);
        }
    }

    @Test
    void theSamePipelineRunsLive() throws Exception {
        RunSettings live = RunSettings.of(slowSink().settings());
        try (Run run = Plans.prepare(slowSink(), Catalog.standard(), live)) {
            run.start();

            assertThat(end(run).word()).isEqualTo("completed");
            assertThat(run.sample().nodes().get("work").items()).isEqualTo(5);
            assertThat(run.sample().time()).isGreaterThanOrEqualTo(150 * MS);
        }
    }
}
