package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.chain;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.live;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.times;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample.State;
import dev.sluice.telemetry.Sample.TaskSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

/// Bodies that are tasks of their own, as a run shows them.
@Timeout(60)
class SpawnedTest {
    private static Pipeline buffered(boolean spawned, long count) {
        return chain(
                node("numbers", "iter", "count", count),
                node("work", "buffered", "n", 2L, "takes", "10ms", "spawned", spawned),
                node("slow", "for_each", "takes", "25ms"));
    }

    @Test
    void aSpawnedBodyGoesOnWhileTheConsumerIsBusyAndAnotherDoesNot() throws Exception {
        try (Run spawned = virtual(buffered(true, 4));
                Run own = virtual(buffered(false, 4))) {
            assertThat(end(spawned)).isEqualTo(new RunEnd.Completed(110 * MS, null));
            assertThat(times(spawned, "work", Kind.WORK_DONE))
                    .containsExactly(10 * MS, 10 * MS, 45 * MS, 70 * MS);
            end(own);
            assertThat(times(own, "work", Kind.WORK_DONE))
                    .containsExactly(10 * MS, 35 * MS, 70 * MS, 95 * MS);
        }
    }

    @Test
    void theBodiesUnderWayAreTasksOfTheSample() {
        try (Run run = virtual(buffered(true, 4))) {
            run.advanceTo(5 * MS);

            assertThat(run.sample().tasks())
                    .containsExactly(
                            new TaskSample(
                                    "main", "", List.of("numbers", "work", "slow"), 2, false),
                            new TaskSample("work #0", "", List.of("work"), 1, false),
                            new TaskSample("work #1", "", List.of("work"), 1, false));
            assertThat(run.sample().node("work").state()).isEqualTo(State.BUSY);
            assertThat(run.sample().node("work").inFlight()).hasSize(2);
        }
    }

    @Test
    void thePanicOfASpawnedBodyIsThePanicOfItsConsumer() throws Exception {
        Node panics =
                node("work", "then", "takes", "10ms", "spawned", true, "value", "1 / (item - 1)");
        try (Run run = virtual(chain(node("numbers", "iter"), panics, node("all", "collect")))) {
            assertThat(end(run))
                    .isInstanceOfSatisfying(
                            RunEnd.Panicked.class,
                            panicked -> {
                                assertThat(panicked.time()).isEqualTo(20 * MS);
                                assertThat(panicked.node()).isEqualTo("work");
                                assertThat(panicked.message())
                                        .startsWith(
                                                "a spawned body panicked: “1 / (item - 1)” has no"
                                                        + " answer");
                            });
        }
    }

    @Test
    void aBodyWhoseConsumerHasEndedGoesOn() throws Exception {
        Pipeline pipeline =
                chain(
                        node("numbers", "iter", "count", 3L),
                        node("work", "buffered", "takes", "expr(10 * item)", "spawned", true),
                        node("first", "take", "n", 1L),
                        node("all", "collect"));
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(0, List.of(0L)));
            assertThat(times(run, "work", Kind.WORK_DONE)).containsExactly(0L, 10 * MS, 20 * MS);
        }
    }

    @Test
    void stoppingTheRunCancelsItsSpawnedBodies() {
        try (Run run = virtual(buffered(true, 4))) {
            run.advanceTo(5 * MS);
            run.stop();

            assertThat(times(run, "work", Kind.WORK_CANCELLED)).containsExactly(5 * MS, 5 * MS);
            assertThat(run.sample().tasks()).hasSize(3);
        }
    }

    @Test
    void liveTheySleepAtTheSameTimeAndTheRunWaitsForThem() throws Exception {
        Pipeline pipeline =
                chain(
                        node("numbers", "iter", "count", 500L),
                        node(
                                "work",
                                "buffer_unordered",
                                "n",
                                500L,
                                "takes",
                                "300ms",
                                "spawned",
                                true),
                        node("count", "count"));
        try (Run run = live(pipeline)) {
            assertThat(end(run))
                    .isInstanceOfSatisfying(
                            RunEnd.Completed.class,
                            completed -> assertThat(completed.value()).isEqualTo(500L));
        }
    }

    @Test
    void liveOnesThatTakeNoTimeAreNotLost() throws Exception {
        Pipeline pipeline =
                chain(
                        node("numbers", "iter", "count", 20_000L),
                        node("work", "buffered", "n", 8L, "takes", "none", "spawned", true),
                        node("sum", "fold"));
        try (Run run = live(pipeline)) {
            assertThat(end(run))
                    .isInstanceOfSatisfying(
                            RunEnd.Completed.class,
                            completed -> assertThat(completed.value()).isEqualTo(199_990_000L));
        }
    }
}
