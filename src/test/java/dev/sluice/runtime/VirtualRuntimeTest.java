package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.stream.Channel;
import dev.sluice.stream.Context;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Unit;
import dev.sluice.stream.Waker;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

class VirtualRuntimeTest {
    private static final long MS = 1_000_000;

    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<String> log = new ArrayList<>();

    private void note(String what) {
        log.add("t=" + runtime.now() / MS + " " + what);
    }

    private static Sleep sleep(long millis) {
        return Sleep.ofNanos(millis * MS);
    }

    /// A future that is pending for ever and never woken.
    private static Receiving<Unit> never() {
        return new Receiving<>(Channel.<Unit>bounded(1).receiver());
    }

    @Test
    void theMainTaskIsPolledFirstAndSpawnedTasksAtItsNextPending() {
        runtime.spawn("before", script().run(cx -> note("before")));
        runtime.main(
                "main",
                script().run(cx -> cx.spawn("child", script().run(c -> note("child"))))
                        .run(cx -> note("main"))
                        .then(cx -> sleep(0))
                        .run(cx -> note("main still")));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=0 main", "t=0 main still", "t=0 before", "t=0 child");
    }

    @Test
    void theMainTaskHasItsTurnAgainAfter61Others() {
        Waker[] main = new Waker[1];
        runtime.main(
                "main",
                script().then(
                                cx -> {
                                    main[0] = cx.waker();
                                    return new Once(() -> note("main again"));
                                }));
        for (int i = 0; i < 100; i++) {
            int task = i;
            runtime.spawn(
                    "t" + i,
                    script().run(
                                    cx -> {
                                        main[0].wake();
                                        note("task " + task);
                                    }));
        }
        runtime.runToEnd();
        assertThat(log).hasSize(101);
        assertThat(log.get(60)).isEqualTo("t=0 task 60");
        assertThat(log.get(61)).isEqualTo("t=0 main again");
        assertThat(log.get(62)).isEqualTo("t=0 task 61");
    }

    @Test
    void aTaskThatWakesItselfGoesBehindThoseItWokeMeanwhile() {
        Waker[] other = new Waker[1];
        runtime.spawn(
                "other",
                script().then(
                                cx -> {
                                    other[0] = cx.waker();
                                    return new Once(() -> note("other"));
                                }));
        runtime.spawn(
                "self",
                script().then(
                                cx -> {
                                    cx.waker().wake();
                                    cx.waker().wake();
                                    other[0].wake();
                                    return new Once(() -> note("self"));
                                }));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=0 other", "t=0 self");
        assertThat(runtime.tasks()).extracting(Task::polls).containsExactly(2L, 2L);
    }

    @Test
    void oneStepIsOnePollAndTheLastSaysSo() {
        Task main = runtime.main("main", script().then(cx -> sleep(5)).then(cx -> sleep(5)));
        List<Long> times = new ArrayList<>();
        while (runtime.step()) {
            times.add(runtime.now() / MS);
            assertThat(main.polls()).isEqualTo(times.size());
        }
        assertThat(times).containsExactly(0L, 5L, 10L);
        assertThat(main.state()).isEqualTo(TaskState.ENDED);
        assertThat(main.end()).isEqualTo(new TaskEnd.Completed(Unit.UNIT));
        assertThat(runtime.step()).isFalse();
    }

    @Test
    void runningUntilATimeEndsExactlyThereAndRunsNothingBeyond() {
        runtime.main(
                "main",
                script().then(cx -> sleep(10))
                        .run(cx -> note("10"))
                        .then(cx -> sleep(10))
                        .run(cx -> note("20")));
        runtime.runUntil(9 * MS + 5);
        assertThat(runtime.now()).isEqualTo(9 * MS + 5);
        assertThat(log).isEmpty();
        assertThat(runtime.nextEvent()).isEqualTo(OptionalLong.of(10 * MS));
        runtime.runUntil(10 * MS);
        assertThat(log).containsExactly("t=10 10");
        runtime.runUntil(1_000 * MS);
        assertThat(log).containsExactly("t=10 10", "t=20 20");
        assertThat(runtime.now()).as("over at 20").isEqualTo(20 * MS);
    }

    @Test
    void aRunInPiecesIsTheSameAsOneInOneGo() {
        List<String> whole = randomRun(new VirtualRuntime(), Long.MAX_VALUE);
        assertThat(whole).hasSize(2_000);
        assertThat(randomRun(new VirtualRuntime(), 777_777)).isEqualTo(whole);
        assertThat(randomRun(new VirtualRuntime(), 64 * MS)).isEqualTo(whole);
    }

    private static List<String> randomRun(VirtualRuntime run, long piece) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Script script = script();
            for (int j = 0; j < 20; j++) {
                String name = i + "." + j;
                long millis = (i * 31L + j * 17L) % 97;
                script.then(cx -> sleep(millis)).run(cx -> seen.add(cx.now() + " " + name));
            }
            run.spawn("t" + i, script);
        }
        while (!run.over()) {
            run.runUntil(piece == Long.MAX_VALUE ? piece : run.now() + piece);
        }
        return seen;
    }

    @Test
    void waitingForOneAnotherIsADeadlockAndTheClockStandsStill() {
        runtime.main("main", script().then(cx -> sleep(3)).then(cx -> never()));
        runtime.runUntil(100 * MS);
        assertThat(runtime.idleForever()).isTrue();
        assertThat(runtime.over()).isTrue();
        assertThat(runtime.nextEvent()).isEmpty();
        assertThat(runtime.now()).isEqualTo(3 * MS);
    }

    @Test
    void othersGoOnAfterTheMainTaskEnded() {
        Task main = runtime.main("main", script().then(cx -> sleep(1)));
        runtime.spawn("other", script().then(cx -> sleep(50)).run(cx -> note("other")));
        runtime.runUntil(10 * MS);
        assertThat(main.end()).isNotNull();
        assertThat(runtime.over()).isFalse();
        runtime.runToEnd();
        assertThat(log).containsExactly("t=50 other");
        assertThat(runtime.idleForever()).isFalse();
    }

    @Test
    void aPanicEndsOnlyItsOwnTaskAndDropsWhatItHeld() {
        Channel<Integer> channel = Channel.bounded(1);
        Sender<Integer> sender = channel.sender();
        IllegalStateException boom = new IllegalStateException("boom");
        Task main =
                runtime.main(
                        "main",
                        script().then(
                                        cx -> new Receiving<>(channel.receiver()),
                                        item -> note("received " + item)));
        Task bad =
                runtime.spawn(
                        "bad",
                        script().owning(sender)
                                .then(cx -> sleep(10))
                                .run(
                                        cx -> {
                                            throw boom;
                                        }));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=10 received null");
        assertThat(bad.end()).isEqualTo(new TaskEnd.Panicked(boom));
        assertThat(main.end()).isEqualTo(new TaskEnd.Completed(Unit.UNIT));
    }

    @Test
    void aStackOverflowIsAPanicLikeAnyOther() {
        Task main = runtime.main("main", script().run(VirtualRuntimeTest::overflow));
        runtime.runToEnd();
        assertThat(main.end())
                .isInstanceOfSatisfying(
                        TaskEnd.Panicked.class,
                        panic -> assertThat(panic.cause()).isInstanceOf(StackOverflowError.class));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void overflow(Context cx) {
        overflow(cx);
    }

    @Test
    void stoppingDropsEveryFutureOnceAndLeavesNothingBehind() {
        Script main = script().then(cx -> sleep(10));
        Script other = script().then(cx -> never());
        runtime.main("main", main);
        runtime.spawn("other", other);
        runtime.runUntil(5 * MS);
        runtime.stop();
        runtime.stop();
        assertThat(main.closings()).isEqualTo(1);
        assertThat(other.closings()).isEqualTo(1);
        assertThat(runtime.tasks()).extracting(Task::end).containsOnly(new TaskEnd.Cancelled());
        assertThat(runtime.nextEvent()).isEmpty();
        assertThat(runtime.step()).isFalse();
        Script late = script();
        assertThat(runtime.spawn("late", late).end()).isEqualTo(new TaskEnd.Cancelled());
        assertThat(late.closings()).isEqualTo(1);
    }

    @Test
    void stoppingFromWithinAPollTakesEffectWhenItReturns() {
        Script main =
                script().run(cx -> runtime.stop())
                        .run(cx -> note("the poll goes on"))
                        .then(cx -> sleep(1));
        runtime.main("main", main);
        runtime.runToEnd();
        assertThat(log).containsExactly("t=0 the poll goes on");
        assertThat(main.closings()).isEqualTo(1);
    }

    @Test
    void aBusyBodyHoldsUpEverybody() {
        runtime.main(
                "main",
                script().then(cx -> sleep(1))
                        .run(cx -> cx.busy(10 * MS + 1))
                        .run(cx -> note("main")));
        runtime.spawn(
                "other",
                script().then(cx -> sleep(5))
                        .run(cx -> note("other"))
                        .then(cx -> Sleep.until(7 * MS))
                        .run(cx -> note("past deadlines are ready at once"))
                        .then(cx -> sleep(1))
                        .run(cx -> note("" + cx.now())));
        runtime.runToEnd();
        assertThat(log)
                .as("and deadlines are whole milliseconds, rounded up")
                .containsExactly(
                        "t=11 main",
                        "t=11 other",
                        "t=11 past deadlines are ready at once",
                        "t=13 13000000");
    }

    @Test
    void aBlockingCallIsMadeInPlaceAndTakesNoTime() {
        runtime.main(
                "main",
                script().then(cx -> cx.blocking(() -> "read"), this::note)
                        .then(
                                cx ->
                                        cx.blocking(
                                                () -> {
                                                    throw new java.io.IOException("gone");
                                                })));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=0 read");
        assertThat(runtime.tasks().getFirst().end())
                .isInstanceOfSatisfying(
                        TaskEnd.Panicked.class,
                        panic -> assertThat(panic.cause()).hasRootCauseMessage("gone"));
    }

    @Test
    void tenThousandTasksTickTogether() {
        long tasks = 10_000;
        long[] ticks = {0};
        for (int i = 0; i < tasks; i++) {
            Script script = script();
            for (int j = 0; j < 10; j++) {
                script.then(cx -> sleep(7)).run(cx -> ticks[0]++);
            }
            runtime.spawn("t" + i, script);
        }
        int threads = Thread.activeCount();
        runtime.runToEnd();
        assertThat(ticks[0]).isEqualTo(10 * tasks);
        assertThat(runtime.now()).isEqualTo(70 * MS);
        assertThat(Thread.activeCount()).isEqualTo(threads);
    }

    @Test
    void theSameSeedShufflesAlikeAndAnotherOtherwise() {
        assertThat(shuffled(1)).isEqualTo(shuffled(1)).isNotEqualTo(shuffled(2));
        assertThat(shuffled(1)).containsExactlyInAnyOrderElementsOf(shuffled(2));
    }

    private static List<String> shuffled(long seed) {
        return randomRun(VirtualRuntime.shuffled(seed, null), Long.MAX_VALUE);
    }

    @Test
    void aWakeUpFromAnotherThreadIsHeardAtTheNextRun() throws InterruptedException {
        Channel<String> channel = Channel.bounded(1);
        runtime.main("main", script().then(cx -> new Receiving<>(channel.receiver()), this::note));
        runtime.runToEnd();
        assertThat(runtime.idleForever()).isTrue();
        Thread other = Thread.ofVirtual().start(() -> channel.sender().trySend("hello"));
        other.join();
        assertThat(runtime.idleForever()).isFalse();
        runtime.runToEnd();
        assertThat(log).containsExactly("t=0 hello");
    }

    @Test
    void tasksThatTasksStartAreForgottenAfterTheirEnd() {
        Script main = script();
        for (int i = 0; i < 1_000; i++) {
            main.run(cx -> cx.spawn("child", script().then(c -> sleep(1)))).then(cx -> sleep(5));
        }
        runtime.main("main", main.then(cx -> never()));
        runtime.spawn("kept", script());
        runtime.runToEnd();
        assertThat(runtime.tasks()).extracting(Task::name).containsExactly("main", "kept");
    }

    @Test
    void runningIsNotReentrant() {
        Task main = runtime.main("main", script().run(cx -> runtime.step()));
        runtime.runToEnd();
        assertThat(main.end()).isInstanceOf(TaskEnd.Panicked.class);
        assertThatThrownBy(() -> runtime.main("second", script()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whereTimeStandsStillARunGivesUpAfterSoManyPolls() {
        runtime.main("main", new Forever(Context::defer));
        assertThat(runtime.runUntil(MS, 1_000)).isFalse();
        assertThat(runtime.tasks().getFirst().polls()).isEqualTo(1_000);
        assertThat(runtime.now()).isZero();
    }
}
