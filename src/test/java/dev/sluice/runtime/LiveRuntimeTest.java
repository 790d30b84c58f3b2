package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Channel;
import dev.sluice.stream.Poll;
import dev.sluice.stream.PollSender;
import dev.sluice.stream.Sleep;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

@Timeout(60)
class LiveRuntimeTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long SECOND = 1_000_000_000;

    private final LiveClock clock = LiveClock.system();
    private final Threads threads = new Threads();
    private final LiveRuntime runtime = new LiveRuntime(clock, threads, null);

    /// Makes virtual threads and remembers them.
    private static final class Threads implements ThreadFactory {
        private final List<Thread> made = new CopyOnWriteArrayList<>();

        @Override
        public Thread newThread(Runnable body) {
            Thread thread = Thread.ofVirtual().unstarted(body);
            made.add(thread);
            return thread;
        }

        /// Whether one outlives what it had to do; a thread that was let go may be in its last instructions.
        boolean anyStays() throws InterruptedException {
            for (Thread thread : made) {
                if (thread.getState() != Thread.State.NEW && !thread.join(PATIENCE)) {
                    return true;
                }
            }
            return false;
        }
    }

    @AfterEach
    void stopped() throws InterruptedException {
        runtime.stop();
        assertThat(threads.anyStays()).isFalse();
    }

    private static Sleep sleep(long nanos) {
        return Sleep.ofNanos(nanos);
    }

    @Test
    void eachTaskHasAThreadNamedAfterIt() throws InterruptedException {
        List<String> names = new CopyOnWriteArrayList<>();
        Task main =
                runtime.main(
                        "sink", script().run(cx -> names.add(Thread.currentThread().getName())));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(names).containsExactly("sink");
        assertThat(main.thread()).isEqualTo("sink");
        assertThat(main.state()).isEqualTo(TaskState.ENDED);
        assertThat(main.polls()).isEqualTo(1);
    }

    @Test
    void timersOfOneTaskFireByDeadlineWhateverOrderTheyWereStartedIn() throws InterruptedException {
        List<Integer> fired = new CopyOnWriteArrayList<>();
        runtime.main(
                "main",
                script().run(
                                cx -> {
                                    clock.pause();
                                    for (int millis : new int[] {30, 10, 20}) {
                                        cx.timer(
                                                cx.now() + millis * 1_000_000L,
                                                () -> fired.add(millis));
                                    }
                                    clock.resume();
                                })
                        .then(cx -> sleep(40_000_000)));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(fired).containsExactly(10, 20, 30);
    }

    @Test
    void aHundredTimesTheSpeedTakesAHundredthOfTheTime() throws InterruptedException {
        clock.speed(1_000);
        runtime.main("main", script().then(cx -> sleep(60 * SECOND)));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(clock.now()).isGreaterThanOrEqualTo(60 * SECOND);
    }

    @Test
    void aBusyBodyHoldsItsThreadForSoMuchRunTime() throws InterruptedException {
        clock.speed(100);
        List<Long> took = new CopyOnWriteArrayList<>();
        Task main =
                runtime.main(
                        "main",
                        script().run(
                                        cx -> {
                                            long before = cx.now();
                                            cx.busy(SECOND);
                                            took.add(cx.now() - before);
                                        }));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(took.getFirst()).isGreaterThanOrEqualTo(SECOND);
        assertThat(main.polls()).isEqualTo(1);
    }

    @Test
    void aChangeOfSpeedReachesWhoIsAsleep() throws InterruptedException {
        CountDownLatch asleep = new CountDownLatch(1);
        runtime.main(
                "main", script().run(cx -> asleep.countDown()).then(cx -> sleep(3_600 * SECOND)));
        asleep.await();
        clock.speed(1_000_000);
        assertThat(runtime.await(LONG)).isTrue();
    }

    @Test
    void whilePausedNobodyIsPolledAndNoTimerFires() throws InterruptedException {
        Channel<Integer> channel = Channel.bounded(1);
        Task main =
                runtime.main(
                        "main",
                        script().then(cx -> new Receiving<>(channel.receiver()))
                                .then(cx -> sleep(1)));
        awaitState(main, TaskState.PENDING);
        clock.pause();
        long before = clock.now();
        channel.sender().trySend(1);
        awaitRest(threads.made.getLast());
        assertThat(runtime.await(Duration.ofMillis(50))).isFalse();
        assertThat(main.polls()).isEqualTo(1);
        assertThat(main.state()).isEqualTo(TaskState.READY);
        assertThat(clock.now()).isEqualTo(before);
        clock.resume();
        assertThat(runtime.await(LONG)).isTrue();
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitState(Task task, TaskState state) {
        while (task.state() != state) {
            Thread.yield();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitRest(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
    }

    @Test
    void timersFollowAnInjectedWallClock() throws InterruptedException {
        AtomicLong wall = new AtomicLong();
        LiveClock hands = new LiveClock(wall::get);
        try (LiveRuntime injected = new LiveRuntime(hands)) {
            Task main = injected.main("main", script().then(cx -> sleep(2_000_000)));
            awaitState(main, TaskState.PENDING);
            wall.set(1_999_999);
            assertThat(injected.await(Duration.ofMillis(20))).isFalse();
            wall.set(2_000_000);
            assertThat(injected.await(LONG)).isTrue();
            assertThat(main.polls()).isEqualTo(2);
        }
    }

    @Test
    void stoppingEndsSleepersWaitersBusyBodiesAndBlockingCallsWithinASecond()
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch interrupted = new CountDownLatch(1);
        List<Script> scripts =
                List.of(
                        script().run(cx -> begun.countDown()).then(cx -> sleep(3_600 * SECOND)),
                        script().run(cx -> begun.countDown())
                                .then(
                                        cx ->
                                                new Receiving<>(
                                                        Channel.<Integer>bounded(1).receiver())),
                        script().run(cx -> begun.countDown()).run(cx -> cx.busy(3_600 * SECOND)),
                        script().then(
                                        cx ->
                                                cx.blocking(
                                                        () -> {
                                                            begun.countDown();
                                                            try {
                                                                new CountDownLatch(1).await();
                                                            } finally {
                                                                interrupted.countDown();
                                                            }
                                                            return 1;
                                                        })));
        scripts.forEach(body -> runtime.spawn("task", body));
        begun.await();
        long before = System.nanoTime();
        runtime.stop();
        assertThat(System.nanoTime() - before).isLessThan(SECOND);
        interrupted.await();
        assertThat(scripts).extracting(Script::closings).containsOnly(1);
        assertThat(runtime.tasks()).extracting(Task::end).containsOnly(new TaskEnd.Cancelled());
        assertThat(runtime.spawn("late", script()).end()).isEqualTo(new TaskEnd.Cancelled());
    }

    @Test
    void aTaskThatWaitsForAWakerHasNoThread() throws InterruptedException {
        Channel<Integer> channel = Channel.bounded(1);
        Task main = runtime.main("main", script().then(cx -> new Receiving<>(channel.receiver())));
        assertThat(threads.made).hasSize(1);
        assertThat(threads.made.getFirst().join(LONG)).isTrue();
        assertThat(main.state()).isEqualTo(TaskState.PENDING);
        channel.sender().trySend(1);
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(threads.made).hasSize(2).extracting(Thread::getName).containsOnly("main");
    }

    @Test
    void whoWakesOneAnotherShareAThread() throws InterruptedException {
        int items = 20_000;
        Channel<Integer> channel = Channel.bounded(1);
        AtomicInteger received = new AtomicInteger();
        runtime.main(
                "consumer",
                new Forever(
                        cx -> {
                            while (channel.receiver().pollRecv(cx) == Poll.READY) {
                                channel.receiver().take();
                                received.incrementAndGet();
                            }
                        }));
        AtomicInteger sent = new AtomicInteger();
        PollSender<Integer> sender = channel.sender().poller();
        runtime.spawn(
                "producer",
                new Forever(
                        cx -> {
                            while (sent.get() < items && sender.pollSend(cx, 1) == Poll.READY) {
                                sent.incrementAndGet();
                            }
                        }));
        awaitCount(received, items);
        assertThat(threads.made).hasSizeLessThan(items / 10);
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitCount(AtomicInteger count, int wanted) {
        while (count.get() < wanted) {
            Thread.yield();
        }
    }

    /// Two tasks that wait for an item each, and no thread with them.
    private List<Channel<Integer>> twoWaiting(AtomicInteger went) throws InterruptedException {
        List<Channel<Integer>> channels = List.of(Channel.bounded(1), Channel.bounded(1));
        for (Channel<Integer> channel : channels) {
            runtime.spawn(
                    "waits",
                    script().then(cx -> new Receiving<>(channel.receiver()))
                            .run(cx -> went.incrementAndGet()));
        }
        for (Thread thread : threads.made) {
            thread.join();
        }
        return channels;
    }

    @Test
    void whoIsWokenNeedNotWaitForTheEndOfTheBodyThatWokeIt() throws InterruptedException {
        AtomicInteger went = new AtomicInteger();
        List<Channel<Integer>> channels = twoWaiting(went);
        runtime.main(
                "main",
                script().run(
                                cx -> {
                                    channels.forEach(channel -> channel.sender().trySend(1));
                                    awaitCount(went, 2);
                                }));
        assertThat(runtime.await(LONG)).isTrue();
    }

    @Test
    void stoppingReachesWhoIsWokenAndHasNotRunYet() throws InterruptedException {
        AtomicInteger went = new AtomicInteger();
        List<Channel<Integer>> channels = twoWaiting(went);
        List<Long> took = new CopyOnWriteArrayList<>();
        runtime.main(
                "main",
                script().run(
                                cx -> {
                                    channels.forEach(channel -> channel.sender().trySend(1));
                                    long before = System.nanoTime();
                                    runtime.stop();
                                    took.add(System.nanoTime() - before);
                                }));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(took).singleElement().satisfies(nanos -> assertThat(nanos).isLessThan(SECOND));
        assertThat(runtime.tasks()).extracting(Task::end).doesNotContainNull();
    }

    @Test
    void aThousandRunsLeaveNoThreadBehind() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            Threads own = new Threads();
            LiveRuntime run = new LiveRuntime(clock, own, null);
            Channel<Integer> channel = Channel.bounded(1);
            run.main(
                    "main",
                    new Forever(
                            cx -> {
                                while (channel.receiver().pollRecv(cx) == Poll.READY) {
                                    channel.receiver().take();
                                }
                            }));
            run.spawn(
                    "producer",
                    script().then(cx -> channel.sender().send(1)).then(cx -> sleep(SECOND)));
            run.stop();
            assertThat(own.anyStays()).isFalse();
            assertThat(run.await(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void stoppingFromWithinATaskDoesNotWaitForItself() throws InterruptedException {
        Task main =
                runtime.main("main", script().run(cx -> runtime.stop()).then(cx -> sleep(SECOND)));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(main.end()).isEqualTo(new TaskEnd.Cancelled());
    }

    @Test
    void tenThousandLiveTasksWait() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 10_000; i++) {
            runtime.spawn(
                    "t" + i,
                    script().then(cx -> sleep(5_000_000)).run(cx -> done.incrementAndGet()));
        }
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(done).hasValue(10_000);
    }

    @Test
    void anInterruptByABodyNeitherEndsNorSpinsItsTask() throws InterruptedException {
        Task main =
                runtime.main(
                        "main",
                        script().run(cx -> Thread.currentThread().interrupt())
                                .then(cx -> sleep(5_000_000)));
        assertThat(runtime.await(LONG)).isTrue();
        assertThat(main.polls()).isEqualTo(2);
    }

    @Test
    void listenersSeeEachPollOnceAndTheEndLast() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        TaskListener listener =
                new TaskListener() {
                    @Override
                    public void started(Task task) {
                        seen.add("started " + task.name());
                    }

                    @Override
                    public void beforePoll(Task task, long now) {
                        seen.add("poll " + task.polls());
                    }

                    @Override
                    public void afterPoll(Task task, long now, boolean ended) {
                        seen.add(ended ? "ended" : "pending");
                    }
                };
        try (LiveRuntime watched = new LiveRuntime(clock, listener)) {
            watched.main("main", script().then(cx -> sleep(5_000_000)));
            assertThat(watched.await(LONG)).isTrue();
        }
        assertThat(seen).containsExactly("started main", "poll 0", "pending", "poll 1", "ended");
    }
}
