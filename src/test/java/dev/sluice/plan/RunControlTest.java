package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.chain;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.live;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.slowSink;
import static dev.sluice.plan.Drawn.times;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.Run.Tuned;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.State;
import dev.sluice.telemetry.TaskPolls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starting, stepping, tuning and stopping of runs on both clocks.
@Timeout(60)
class RunControlTest {
    private static Pipeline endless() {
        return chain(
                node("numbers", "iter", "count", "unlimited"),
                node("none", "filter", "predicate", "item < 0"),
                node("all", "for_each"));
    }

    @Test
    void aStepIsOnePoll() {
        try (Run run = virtual(slowSink(3, 2))) {
            assertThat(run.step()).isTrue();
            assertThat(run.sample().node("work").polls()).isEqualTo(1);
            assertThat(run.sample().node("numbers").polls()).isZero();
            assertThat(run.step()).isTrue();
            assertThat(run.sample().node("numbers").polls()).isEqualTo(1);
        }
    }

    @Test
    void theEndIsSeenOnlyOnceAllEventsAreNoted() {
        List<Run> running = new ArrayList<>();
        List<Boolean> over = new ArrayList<>();
        RunSettings settings =
                RunSettings.virtual()
                        .withWitness(
                                event -> {
                                    if (event.kind() == Kind.WORK_CANCELLED) {
                                        over.add(running.getFirst().sample().end().isPresent());
                                    }
                                });
        try (Run run = Plans.prepare(slowSink(3, 2), Catalog.standard(), settings)) {
            running.add(run);
            run.advanceTo(15 * MS);
            run.stop();
            assertThat(over).containsExactly(false);
            assertThat(run.sample().end()).isPresent();
        }
    }

    @Test
    void whatIsNotLookedAtCloselyIsCountedAllTheSame() {
        try (Run run = virtual(slowSink(9, 2))) {
            run.advanceTo(30 * MS);
            Sample all = run.sample();
            Sample sink = run.sample("work"::equals);
            assertThat(sink.node("work")).isEqualTo(all.node("work"));
            assertThat(all.node("numbers").latest()).isNotEmpty();
            assertThat(sink.node("numbers").latest()).isEmpty();
            assertThat(sink.node("numbers").items()).isEqualTo(all.node("numbers").items());
            run.stop();
            assertThat(run.sample("work"::equals)).isEqualTo(run.sample());
        }
    }

    @Test
    void steppingGoesOnToTheEnd() {
        try (Run run = virtual(slowSink(3, 2))) {
            int steps = 0;
            while (run.step()) {
                steps++;
            }

            assertThat(run.sample().end()).contains(new RunEnd.Completed(90 * MS, null));
            assertThat(steps).isBetween(8, 20);
        }
    }

    @Test
    void advancingStopsTheClockWhereItWasTold() {
        try (Run run = virtual(slowSink(9, 2))) {
            run.advanceTo(45 * MS);

            assertThat(run.sample().time()).isEqualTo(45 * MS);
            assertThat(run.sample().end()).isEmpty();
        }
    }

    @Test
    void aRunEndsAtItsTimeLimit() throws Exception {
        RunSettings limited = RunSettings.virtual().withUntil(Optional.of(Duration.ofMillis(50)));
        try (Run run = Plans.prepare(slowSink(9, 2), Catalog.standard(), limited)) {
            assertThat(end(run))
                    .isEqualTo(new RunEnd.Stopped(50 * MS, "It reached its time limit."));
        }
    }

    @Test
    void stopEndsALoopThatNeverPends() throws Exception {
        for (Run run : List.of(virtual(endless()), live(endless()))) {
            run.start();
            run.stop();

            assertThat(run.ended().toCompletableFuture().get(5, TimeUnit.SECONDS).word())
                    .isEqualTo("stopped");
        }
    }

    @Test
    void anUnboundedChannelStopsTheRunBeforeItEatsTheMemory() throws Exception {
        Pipeline flood =
                chain(
                        node("flood", "range", "count", "unlimited", "every", "none"),
                        node("sea", "unbounded"),
                        node("incoming", "receiver_stream"),
                        node("drop", "for_each", "takes", "1s"));
        try (Run run = virtual(flood)) {
            RunEnd end = end(run);

            assertThat(end).isInstanceOf(RunEnd.Stopped.class);
            assertThat(((RunEnd.Stopped) end).reason()).startsWith("“sea” is unbounded and held ");
        }
    }

    @Test
    void aLiveRunEndsByItself() throws Exception {
        try (Run run = live(slowSink(3, 2))) {
            assertThat(end(run).word()).isEqualTo("completed");

            assertThat(run.sample().node("work").items()).isEqualTo(3);
            assertThat(run.sample().time()).isGreaterThanOrEqualTo(90 * MS);
            assertThat(times(run, "work", Kind.WORK_DONE)).hasSize(3);
        }
    }

    @Test
    void aLiveHangIsFound() throws Exception {
        try (Run run =
                live(
                        chain(
                                node(
                                        "bus",
                                        "range",
                                        "count",
                                        2L,
                                        "every",
                                        "1ms",
                                        "holds_sender",
                                        true),
                                node("events", "mpsc"),
                                node("incoming", "receiver_stream"),
                                node("consumer", "for_each")))) {
            assertThat(end(run).word()).isEqualTo("deadlocked");
        }
    }

    @Test
    void aPausedLiveRunStandsStill() throws Exception {
        try (Run run = live(slowSink(100, 2))) {
            run.start();
            run.pause();
            long before = run.sample().time();

            assertThat(run.running()).isFalse();
            assertThat(run.sample().time()).isEqualTo(before);
            run.speed(1e6);
            assertThat(end(run).word()).isEqualTo("completed");
        }
    }

    @Test
    void moreCapacityLetsTheStalledSenderIn() throws Exception {
        try (Run run = virtual(slowSink(5, 1))) {
            run.advanceTo(25 * MS);
            assertThat(run.tune("readings", "capacity", 10L)).isEqualTo(new Tuned.Applied());
            run.advanceTo(25 * MS);

            assertThat(run.sample().node("numbers").items()).isEqualTo(3);
            assertThat(times(run, "readings", Kind.TUNED)).containsExactly(25 * MS);
        }
    }

    @Test
    void aFixedParameterNeedsARestartAndAWrongOneIsRefused() {
        try (Run run = virtual(slowSink(5, 1))) {
            assertThat(run.tune("numbers", "count", 7L)).isEqualTo(new Tuned.NeedsRestart());
            assertThat(run.tune("readings", "capacity", 0L)).isInstanceOf(Tuned.Refused.class);
            assertThat(run.tune("work", "colour", "red"))
                    .isEqualTo(new Tuned.Refused("“work” has no parameter “colour”."));
        }
    }

    @Test
    void everyPrintedLineGoesToTheListenerInOrder() throws Exception {
        List<String> heard = new ArrayList<>();
        Pipeline printing = chain(node("numbers", "iter", "count", 3L), node("out", "print"));
        RunSettings settings = RunSettings.virtual().withOutput(heard::add);
        try (Run run = Plans.prepare(printing, Catalog.standard(), settings)) {
            end(run);

            assertThat(heard).containsExactly("0", "1", "2");
            assertThat(run.takeOutput()).containsExactly("0", "1", "2");
            assertThat(run.takeOutput()).isEmpty();
        }
    }

    @Test
    void inVirtualTimeItPausesExactlyAtATime() throws Exception {
        try (Run run = virtual(slowSink(9, 2))) {
            run.pauseAt(new Until.Time(45 * MS));
            run.start();
            awaitPause(run);

            assertThat(run.sample().time()).isEqualTo(45 * MS);
            assertThat(run.sample().end()).isEmpty();
            assertThat(end(run).word()).as("only once").isEqualTo("completed");
        }
    }

    @Test
    void inVirtualTimeItPausesAfterThePollThatHandsTheItem() throws Exception {
        try (Run run = virtual(slowSink(9, 2))) {
            for (int items = 1; items <= 3; items++) {
                run.pauseAt(new Until.Items(items));
                run.start();
                awaitPause(run);
                assertThat(run.sample().node("work").items()).isEqualTo(items);
            }
            run.pauseAt(new Until.Events(run.events().next() + 1));
            run.start();
            awaitPause(run);
            assertThat(run.sample().time()).isLessThan(150 * MS);
        }
    }

    @Test
    void aLiveRunPausesAtATime() throws Exception {
        try (Run run = live(slowSink(1_000, 2))) {
            run.start();
            run.pauseAt(new Until.Time(45 * MS));
            awaitPause(run);

            assertThat(run.sample().time()).isGreaterThanOrEqualTo(45 * MS);
            assertThat(run.sample().end()).isEmpty();
        }
    }

    @Test
    void aRunLooksAtItselfHoweverFastItGoes() throws Exception {
        try (Run run = virtual(slowSink(9, 2))) {
            run.lookEvery(Duration.ofMillis(60));
            end(run);

            assertThat(run.takeLooks())
                    .extracting(Sample::time)
                    .containsExactly(60 * MS, 120 * MS, 180 * MS, 240 * MS);
            assertThat(run.takeLooks()).isEmpty();
        }
    }

    @Test
    void eachPollTellsWhoWokeTheTaskAndWhatItsNodesAnswered() {
        try (Run run = virtual(slowSink(3, 2))) {
            run.watchPolls(true);
            while (run.step()) {}

            List<PollRecord> polls = run.polls(0);
            assertThat(polls.get(0))
                    .isEqualTo(
                            new PollRecord(
                                    0,
                                    0,
                                    0,
                                    "main",
                                    "started",
                                    List.of(
                                            new PollRecord.Answer(
                                                    "work",
                                                    1,
                                                    List.of(),
                                                    0,
                                                    State.PENDING,
                                                    new Awaited.Upstream()),
                                            new PollRecord.Answer(
                                                    "incoming",
                                                    1,
                                                    List.of(),
                                                    0,
                                                    State.PENDING,
                                                    new Awaited.InChannel("readings"))),
                                    false));
            assertThat(polls)
                    .extracting(poll -> poll.task() + ": " + poll.why())
                    .startsWith(
                            "main: started",
                            "numbers: started",
                            "main: woken by numbers",
                            "numbers: timer");
            assertThat(run.taskPolls())
                    .extracting(TaskPolls::task, TaskPolls::polls, TaskPolls::wakes)
                    .containsExactly(tuple("main", 5L, 4L), tuple("numbers", 4L, 3L));
        }
    }

    @Test
    void whenATaskWasPolledLastIsKnownThoughNobodyCounted() {
        try (Run run = virtual(slowSink(3, 2))) {
            run.watchPolls(true);
            run.step();
            run.watchPolls(false);
            run.advanceTo(45 * MS);
            assertThat(run.taskPolls())
                    .extracting(TaskPolls::task, TaskPolls::polls, TaskPolls::lastPolled)
                    .containsExactly(tuple("main", 1L, 30 * MS));
        }
    }

    private static void awaitPause(Run run) throws InterruptedException {
        while (run.running()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }
}
