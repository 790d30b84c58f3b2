package dev.sluice.catalog.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.RunEnd;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a run ends with, kind by kind, in virtual time.
final class KindRunsTest {
    private static final long MS = 1_000_000;

    @Test
    void collectGivesAllValues() throws Exception {
        assertThat(end(node("iter", "count", 3L), node("collect")))
                .isEqualTo(new RunEnd.Completed(0, List.of(0L, 1L, 2L)));
    }

    @Test
    void collectKeepsErrorsAsTheyAre() throws Exception {
        Node results = node("to_result", "fails_when", "item == 1");

        assertThat(end(node("iter", "count", 3L), results, node("collect")))
                .isEqualTo(new RunEnd.Completed(0, List.of(0L, Map.of("error", "failed: 1"), 2L)));
    }

    @Test
    void foldGivesTheSum() throws Exception {
        assertThat(end(node("iter", "count", 4L), node("fold", "takes", "7ms", "initial", "100")))
                .isEqualTo(new RunEnd.Completed(28 * MS, 106L));
    }

    @Test
    void countCounts() throws Exception {
        assertThat(end(node("iter", "count", 4L), node("count")))
                .isEqualTo(new RunEnd.Completed(0, 4L));
    }

    @Test
    void aLoopOverAReceiverNeedsNoStream() throws Exception {
        Node range = node("range", "count", 3L, "every", "10ms");

        assertThat(end(range, node("mpsc"), node("next_loop", "takes", "20ms")))
                .isEqualTo(new RunEnd.Completed(60 * MS, 3L));
    }

    @Test
    void aLoopBreaksAfterSoManyItems() throws Exception {
        assertThat(end(node("iter"), node("next_loop", "takes", "20ms", "max", 2L)))
                .isEqualTo(new RunEnd.Completed(40 * MS, 2L));
    }

    @Test
    void tryCollectLosesItsListAtAnError() throws Exception {
        Node results = node("to_result", "fails_when", "item == 2", "error", "'E' + string(item)");

        assertThat(end(node("iter"), results, node("try_collect")))
                .isEqualTo(new RunEnd.Failed(0, "try_collect", "E2"));
        assertThat(end(node("iter", "count", 2L), node("ok"), node("try_collect")))
                .isEqualTo(new RunEnd.Completed(0, List.of(0L, 1L)));
    }

    @Test
    void anExpressionWithoutAnAnswerPanicsOnAPlainStream() throws Exception {
        RunEnd end = end(node("iter"), node("map", "value", "10 / item"), node("collect"));

        assertThat(end)
                .isInstanceOfSatisfying(
                        RunEnd.Panicked.class,
                        panicked -> {
                            assertThat(panicked.node()).isEqualTo("map");
                            assertThat(panicked.message())
                                    .startsWith("“10 / item” has no answer: ");
                        });
    }

    @Test
    void anExpressionWithoutAnAnswerIsAnErrorOnAFallibleStream() throws Exception {
        RunEnd end =
                end(
                        node("iter", "count", 3L),
                        node("ok"),
                        node("map_ok", "value", "10 / item"),
                        node("drop_err"),
                        node("collect"));

        assertThat(end).isEqualTo(new RunEnd.Completed(0, List.of(10L, 5L)));
    }

    @Test
    void aPanicIsCaughtOnce() throws Exception {
        Node panic = node("panic_if", "message", "'P' + string(item)");

        assertThat(end(node("iter"), panic, node("catch_unwind"), node("try_for_each")))
                .isEqualTo(new RunEnd.Failed(0, "try_for_each", "panic:P3"));
    }

    @Test
    void chunksOfNothingPanicInRustsWords() throws Exception {
        assertThat(end(node("iter"), node("chunks", "n", 0L), node("collect")))
                .isInstanceOfSatisfying(
                        RunEnd.Panicked.class,
                        panicked ->
                                assertThat(panicked.message())
                                        .isEqualTo("assertion failed: capacity > 0"));
    }

    @Test
    void aChannelWithoutSlotsPanicsInTokiosWords() throws Exception {
        assertThat(end(node("range"), node("mpsc", "capacity", 0L), node("next_loop")))
                .isEqualTo(
                        new RunEnd.Panicked(
                                0, "mpsc", -1, "mpsc bounded channel requires buffer > 0"));
    }

    @Test
    void numbersBeyondTheLargestPanicInRustsWords() throws Exception {
        assertThat(end(node("iter", "from", Long.MAX_VALUE), node("count")))
                .isInstanceOfSatisfying(
                        RunEnd.Panicked.class,
                        panicked ->
                                assertThat(panicked.message())
                                        .isEqualTo("attempt to add with overflow"));
    }

    @Test
    void buffersOfNothingHangForEver() throws Exception {
        for (String kind : List.of("buffered", "buffer_unordered")) {
            assertThat(end(node("iter"), node(kind, "n", 0L), node("collect")).word())
                    .isEqualTo("deadlocked");
        }
    }

    @Test
    void theCapacityOfAChannelIsTunedWhileItIsUsed() {
        Pipeline pipeline =
                chain(
                        node("range", "count", "unlimited", "every", "1ms"),
                        node("mpsc", "capacity", 2L),
                        node("next_loop", "takes", "50ms"));
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), RunSettings.virtual())) {
            run.advanceTo(100 * MS);
            assertThat(run.sample().channel("mpsc").orElseThrow().highWater()).isEqualTo(2);

            assertThat(run.tune("mpsc", "capacity", 7L)).isInstanceOf(Run.Tuned.Applied.class);
            run.advanceTo(200 * MS);

            assertThat(run.sample().channel("mpsc").orElseThrow().highWater()).isEqualTo(7);
        }
    }

    private static RunEnd end(Node... nodes) throws Exception {
        try (Run run = Plans.prepare(chain(nodes), Catalog.standard(), RunSettings.virtual())) {
            run.start();
            return run.ended().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    /// Nodes wired one after another.
    private static Pipeline chain(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires);
    }

    private static Node node(String kind, Object... params) {
        Node node = Node.of(kind, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }
}
