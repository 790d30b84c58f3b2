package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.channel;
import static dev.sluice.plan.Drawn.drawn;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.events;
import static dev.sluice.plan.Drawn.live;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.valuesAt;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.State;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// A task boundary inside a chain: what is above runs in a task of its own.
class BoundaryTest {
    private static Pipeline spawned(Node... between) {
        List<Node> nodes = new ArrayList<>(List.of(node("numbers", "iter", "count", 4L)));
        nodes.add(node("above", "then", "takes", "30ms"));
        nodes.addAll(List.of(between));
        nodes.add(node("work", "for_each", "takes", "30ms"));
        String[] ids = nodes.stream().map(Node::id).toArray(String[]::new);
        return drawn(nodes, String.join(" ", ids));
    }

    @Test
    void aTaskBoundaryLetsBothSidesWorkAtOnce() throws Exception {
        try (Run run = virtual(spawned())) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(240 * MS, null));
        }
        try (Run run = virtual(spawned(node("split", "spawn")))) {
            run.advanceTo(45 * MS);
            assertThat(run.sample().node("split").state()).isEqualTo(State.PENDING);
            assertThat(run.sample().node("above").state()).isEqualTo(State.BUSY);
            run.advanceTo(Long.MAX_VALUE);
            assertThat(run.sample().end()).contains(new RunEnd.Completed(150 * MS, null));
            assertThat(channel(run, "split").sent()).isEqualTo(4);
            assertThat(channel(run, "split").received()).isEqualTo(4);
            assertThat(run.sample().tasks())
                    .extracting(Sample.TaskSample::nodes)
                    .containsExactlyInAnyOrder(
                            List.of("numbers", "above", "split"), List.of("work"));
        }
    }

    @Test
    void errorsPassATaskBoundary() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "from", 1L, "count", 3L),
                                node("ok", "ok"),
                                node("even", "map_ok", "value", "6 / (item - 2)"),
                                node("split", "spawn"),
                                node("all", "next_loop")),
                        "numbers ok even split all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(
                            events(run).stream()
                                    .filter(event -> event.node().equals("split"))
                                    .filter(event -> event.kind() == Kind.RECEIVED)
                                    .map(Event::error))
                    .containsExactly(false, true, false);
        }
    }

    @Test
    void aPanicAboveATaskBoundaryEndsTheStreamBelow() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", 3L),
                                node("bad", "map", "value", "6 / (1 - item)"),
                                node("split", "spawn"),
                                node("all", "collect")),
                        "numbers bad split all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isInstanceOf(RunEnd.Panicked.class);
            assertThat(valuesAt(run, "split", Kind.RECEIVED)).containsExactly(6L);
            assertThat(valuesAt(run, "all", Kind.ENDED)).containsExactly("finished");
        }
    }

    @Test
    void aChainThatIsRefusedAboveATaskBoundaryPanicsInItsOwnTask() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", 3L),
                                node("batches", "chunks", "n", 0L),
                                node("split", "spawn"),
                                node("all", "collect")),
                        "numbers batches split all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Panicked(
                                    0, "batches", -1, "assertion failed: capacity > 0"));
            assertThat(valuesAt(run, "all", Kind.ENDED)).containsExactly("finished");
        }
    }

    @Test
    void liveEverythingPassesATaskBoundary() throws Exception {
        try (Run run = live(spawned(node("split", "spawn")))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(channel(run, "split").received()).isEqualTo(4);
        }
    }
}
