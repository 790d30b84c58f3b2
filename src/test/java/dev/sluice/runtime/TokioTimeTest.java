package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;
import dev.sluice.stream.Channel;
import dev.sluice.stream.Future;
import dev.sluice.stream.Interval;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Receiver;
import dev.sluice.stream.Result;
import dev.sluice.stream.SendOutcome;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Timeout;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Unit;
import dev.sluice.stream.YieldNow;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What tokio 1.24.2 was measured to do under its paused clock.
class TokioTimeTest {
    private static final long MS = 1_000_000;

    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<String> log = new ArrayList<>();

    private void note(String what) {
        log.add("t=" + runtime.now() / MS + " " + what);
    }

    private static Sleep sleep(long millis) {
        return Sleep.ofNanos(millis * MS);
    }

    private static <T> Future<T> recv(Receiver<T> receiver) {
        return new Receiving<>(receiver);
    }

    @Test
    @Experiment(
            "time: sleep(0) resolves at its first poll; equal deadlines fire in registration order;"
                    + " root polled first")
    void equalDeadlinesAreReachedInTheOrderOfRegistration() {
        runtime.main(
                "root",
                script().run(
                                cx -> {
                                    for (int i = 0; i < 3; i++) {
                                        String words = "task " + i + " (100 from 0)";
                                        cx.spawn(
                                                "t" + i,
                                                script().then(c -> sleep(100))
                                                        .run(c -> note(words)));
                                    }
                                    cx.spawn(
                                            "t3",
                                            script().then(c -> sleep(90))
                                                    .then(c -> sleep(10))
                                                    .run(c -> note("task 3 (90 + 10)")));
                                    cx.spawn(
                                            "t4",
                                            script().then(c -> sleep(30))
                                                    .then(c -> sleep(70))
                                                    .run(c -> note("task 4 (30 + 70)")));
                                })
                        .then(cx -> sleep(0), ready -> note("sleep(0) ready at once: Some(())"))
                        .then(cx -> sleep(60))
                        .then(cx -> sleep(40))
                        .run(cx -> note("root (60 + 40)")));
        runtime.runToEnd();
        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "time: sleep(0) resolves at its first poll; equal deadlines fire in"
                                        + " registration order; root polled first"));
    }

    @Test
    @Experiment("coop: a task gets 128 channel/timer operations per poll, then yields")
    void aTaskGets128OperationsPerPollThenYields() {
        Channel<Integer> channel = Channel.bounded(300);
        for (int i = 0; i < 300; i++) {
            channel.sender().trySend(i);
        }
        Script other = script();
        for (int i = 0; i < 4; i++) {
            other.run(cx -> note("other task runs")).then(cx -> new YieldNow());
        }
        Script root = script().run(cx -> cx.spawn("other", other));
        for (int i = 1; i <= 300; i++) {
            int count = i;
            root.then(
                    cx -> recv(channel.receiver()),
                    item -> {
                        if (count % 64 == 0 || count == 129) {
                            note("received " + count);
                        }
                    });
        }
        runtime.main("root", root.run(cx -> note("total 300")));
        runtime.runToEnd();
        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "coop: a task gets 128 channel/timer operations per poll, then"
                                        + " yields"));
    }

    @Test
    void whatIsReadyIsCutWhereTheBudgetEnds() {
        Channel<Integer> channel = Channel.bounded(300);
        for (int i = 0; i < 300; i++) {
            channel.sender().trySend(i);
        }
        List<Integer> chunks = new ArrayList<>();
        runtime.main(
                "root",
                new Forever(
                        cx -> {
                            int size = 0;
                            while (channel.receiver().pollRecv(cx) == Poll.READY) {
                                channel.receiver().take();
                                size++;
                            }
                            chunks.add(size);
                        }));
        runtime.runToEnd();
        assertThat(chunks).containsExactly(128, 128, 44);
    }

    @Test
    void timersSpendTheBudgetToo() {
        Script root = script();
        for (int i = 0; i < 300; i++) {
            root.then(cx -> sleep(0));
        }
        Task task = runtime.main("root", root);
        runtime.runToEnd();
        assertThat(task.polls()).isEqualTo(3);
    }

    @Test
    @Experiment("mpsc: a sender task runs until it blocks (cap 3): cooperative, no preemption")
    void aSenderRunsUntilItBlocks() {
        Channel<Integer> channel = Channel.bounded(3);
        Script producer = script().owning(channel.sender());
        for (int i = 0; i < 6; i++) {
            int item = i;
            producer.then(cx -> channel.sender().send(item), sent -> note("sent " + item));
        }
        producer.run(cx -> note("producer done"));
        Script root = script().run(cx -> cx.spawn("producer", producer));
        for (int i = 0; i < 6; i++) {
            root.then(cx -> recv(channel.receiver()), item -> note("recv " + item));
        }
        runtime.main("root", root);
        runtime.runToEnd();
        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: a sender task runs until it blocks (cap 3): cooperative, no"
                                        + " preemption"));
    }

    @Test
    @Experiment(
            "mpsc: cap 1, three blocked senders are served FIFO; send returns when its permit"
                    + " comes")
    void blockedSendersAreServedFirstComeFirstServedAtTheInstantOfTheRecv() {
        Channel<Integer> channel = Channel.bounded(1);
        Script root =
                script().run(
                                cx -> {
                                    for (int i = 0; i < 4; i++) {
                                        int item = i;
                                        Sender<Integer> sender = channel.sender().copy(i);
                                        cx.spawn(
                                                "s" + i,
                                                script().owning(sender)
                                                        .then(
                                                                c -> sender.send(item),
                                                                sent ->
                                                                        note(
                                                                                "send "
                                                                                        + item
                                                                                        + " returned")));
                                    }
                                    channel.sender().close();
                                });
        for (int i = 0; i < 4; i++) {
            root.then(cx -> sleep(10))
                    .then(cx -> recv(channel.receiver()), item -> note("recv " + item));
        }
        root.then(cx -> sleep(10))
                .then(
                        cx -> recv(channel.receiver()),
                        end -> note(end == null ? "None" : "recv " + end));
        runtime.main("root", root);
        runtime.runToEnd();
        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: cap 1, three blocked senders are served FIFO; send returns"
                                        + " when its permit comes"));
    }

    @Test
    void aSendThatTimesOutSendsNothingAndLeavesTheQueue() {
        Channel<Integer> channel = Channel.bounded(1);
        channel.sender().trySend(1);
        List<Result<SendOutcome<Integer>, Timeout.Elapsed>> outcomes = new ArrayList<>();
        runtime.main(
                "root",
                script().then(
                                cx ->
                                        Timeout.after(
                                                Duration.ofMillis(10), channel.sender().send(2)),
                                outcomes::add)
                        .run(cx -> note("timed out"))
                        .then(cx -> recv(channel.receiver()), item -> note("recv " + item))
                        .then(cx -> Timeout.at(cx.now(), channel.sender().send(3)), outcomes::add));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=10 timed out", "t=10 recv 1");
        assertThat(outcomes)
                .as("and what is ready at its deadline is in time")
                .containsExactly(
                        Result.err(new Timeout.Elapsed()), Result.ok(new SendOutcome.Sent<>()));
        assertThat(channel.state(9).items()).containsExactly(3);
        assertThat(channel.state(9).waiting()).isEmpty();
    }

    @Test
    void aFutureThatUsesUpTheBudgetCannotHideThatItsTimeIsOver() {
        Future<Unit> greedy =
                new Forever(
                        cx -> {
                            boolean more = true;
                            while (more) {
                                more = cx.proceed();
                            }
                        });
        List<Result<Unit, Timeout.Elapsed>> outcomes = new ArrayList<>();
        Task task = runtime.main("root", script().then(cx -> Timeout.at(0, greedy), outcomes::add));
        runtime.runUntil(0, 5);
        assertThat(outcomes).containsExactly(Result.err(new Timeout.Elapsed()));
        assertThat(task.polls()).isEqualTo(1);
    }

    @Test
    void anIntervalTicksAtOnceAndMakesUpForMissedTicks() {
        Interval interval = new Interval(Duration.ofMillis(10));
        List<String> ticks = new ArrayList<>();
        Script root = script();
        int[] busy = {0, 0, 35, 0, 0, 0, 0};
        for (int pause : busy) {
            root.then(
                            cx -> new NextTick(interval),
                            due -> ticks.add(due / MS + "@" + runtime.now() / MS))
                    .then(cx -> sleep(pause));
        }
        runtime.main("root", root);
        runtime.runToEnd();
        assertThat(ticks)
                .containsExactly("0@0", "10@10", "20@20", "30@55", "40@55", "50@55", "60@60");
    }

    @Test
    void theTimerOfAnIntervalWakesItsTaskEvenIfNobodyAsksForTheTick() {
        Interval interval = new Interval(Duration.ofMillis(10));
        Task task =
                runtime.main(
                        "root", script().then(cx -> new NextTick(interval)).then(cx -> sleep(50)));
        runtime.runToEnd();
        assertThat(task.polls())
                .as("at 0, at 10 for the second tick although only the sleep waits, at 50")
                .isEqualTo(3);
    }

    @Test
    void anIntervalNeedsAPeriod() {
        assertThatThrownBy(() -> new Interval(Duration.ZERO))
                .hasMessage("`period` must be non-zero.");
    }

    @Test
    void aSleepThatIsResetToALaterTimeWakesOnlyThen() {
        Sleep sleep = Sleep.until(10 * MS);
        Task task =
                runtime.main(
                        "root",
                        script().run(cx -> sleep.poll(cx))
                                .run(cx -> sleep.reset(cx, 30 * MS))
                                .then(cx -> sleep)
                                .run(cx -> note("awake")));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=30 awake");
        assertThat(task.polls()).isEqualTo(2);
    }

    @Test
    void anExtendedTimerTakesItsPlaceAmongEqualDeadlinesWhenItsOldDeadlinePasses() {
        Timer[] timer = new Timer[1];
        runtime.main(
                "root",
                script().run(cx -> timer[0] = cx.timer(10 * MS, () -> note("extended")))
                        .run(cx -> assertThat(timer[0].extend(100 * MS)).isTrue())
                        .then(cx -> sleep(5))
                        .run(cx -> cx.timer(100 * MS, () -> note("started at 5")))
                        .then(cx -> sleep(15))
                        .run(cx -> cx.timer(100 * MS, () -> note("started at 20")))
                        .run(cx -> assertThat(timer[0].extend(99 * MS)).as("earlier").isFalse())
                        .then(cx -> sleep(100))
                        .run(cx -> assertThat(timer[0].extend(200 * MS)).as("reached").isFalse()));
        runtime.runToEnd();
        assertThat(log)
                .containsExactly("t=100 started at 5", "t=100 extended", "t=100 started at 20");
        assertThat(runtime.tasks().getFirst().end()).isInstanceOf(TaskEnd.Completed.class);
    }

    @Test
    void aTimerThatIsRewokenKeepsItsPlace() {
        Timer[] timer = new Timer[1];
        runtime.main(
                "root",
                script().run(cx -> timer[0] = cx.timer(10 * MS, () -> note("first waker")))
                        .run(cx -> cx.timer(10 * MS, () -> note("second timer")))
                        .run(cx -> timer[0].rewake(() -> note("other waker")))
                        .then(cx -> sleep(20)));
        runtime.runToEnd();
        assertThat(log).containsExactly("t=10 other waker", "t=10 second timer");
        assertThat(timer[0].fired()).isTrue();
    }

    @Test
    void aDroppedSleepWakesNobody() {
        Task task =
                runtime.main(
                        "root",
                        script().then(cx -> Timeout.after(Duration.ofMillis(50), sleep(10)))
                                .then(cx -> sleep(100)));
        runtime.runToEnd();
        assertThat(runtime.now()).isEqualTo(110 * MS);
        assertThat(task.polls()).isEqualTo(3);
    }

    @Test
    void theSleepThatNeverEndsCostsNothing() {
        runtime.main(
                "root",
                script().then(
                                cx ->
                                        Timeout.after(
                                                Duration.ofMillis(5),
                                                Sleep.ofNanos(Long.MAX_VALUE))));
        runtime.runToEnd();
        assertThat(runtime.now()).isEqualTo(5 * MS);
    }
}
