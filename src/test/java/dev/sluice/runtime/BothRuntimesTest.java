package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Channel;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Timeout;
import dev.sluice.stream.Unit;
import dev.sluice.stream.YieldNow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The same tasks, live and in virtual time.
@org.junit.jupiter.api.Timeout(60)
class BothRuntimesTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    /// A runtime, and how to run it to its end.
    enum Kind {
        VIRTUAL {
            @Override
            Runtime make() {
                return new VirtualRuntime();
            }
        },
        LIVE {
            @Override
            Runtime make() {
                return new LiveRuntime(LiveClock.system());
            }
        };

        abstract Runtime make();
    }

    private static void finish(Runtime runtime) throws InterruptedException {
        switch (runtime) {
            case VirtualRuntime virtual -> virtual.runToEnd();
            case LiveRuntime live -> assertThat(live.await(LONG)).isTrue();
        }
        runtime.stop();
    }

    @ParameterizedTest
    @EnumSource
    void everyItemArrivesInTheOrderOfItsSenderAtAnyCapacity(Kind kind) throws InterruptedException {
        for (int capacity : new int[] {1, 2, 100}) {
            Runtime runtime = kind.make();
            Channel<Integer> channel = Channel.bounded(capacity);
            List<Integer> received = new CopyOnWriteArrayList<>();
            Script sink = script();
            Script producer = script().owning(channel.sender());
            for (int i = 0; i < 1_000; i++) {
                int item = i;
                producer.then(cx -> channel.sender().send(item));
                sink.then(cx -> new Receiving<>(channel.receiver()), received::add);
            }
            runtime.main("sink", sink);
            runtime.spawn("producer", producer);
            finish(runtime);
            assertThat(received).hasSize(1_000).isSorted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyProducersWakeOneSinkWithoutLosingAnything(Kind kind) throws InterruptedException {
        Runtime runtime = kind.make();
        Channel<Integer> channel = Channel.bounded(1);
        Map<Integer, Integer> counts = new ConcurrentHashMap<>();
        Script sink = script();
        for (int i = 0; i < 20 * 200; i++) {
            sink.then(
                    cx -> new Receiving<>(channel.receiver()),
                    item -> counts.merge(item, 1, Integer::sum));
        }
        runtime.main("sink", sink);
        for (int i = 0; i < 20; i++) {
            int item = i;
            Sender<Integer> sender = channel.sender().copy(i);
            Script producer = script().owning(sender);
            for (int j = 0; j < 200; j++) {
                producer.then(cx -> sender.send(item));
            }
            runtime.spawn("p" + i, producer);
        }
        finish(runtime);
        assertThat(counts.values()).hasSize(20).containsOnly(200);
    }

    @ParameterizedTest
    @EnumSource
    void aPanicEndsOnlyItsOwnTaskAndDropsWhatItHeld(Kind kind) throws InterruptedException {
        Runtime runtime = kind.make();
        Channel<Integer> channel = Channel.bounded(1);
        OutOfMemoryError boom = new OutOfMemoryError("pretended");
        Task main = runtime.main("main", script().then(cx -> new Receiving<>(channel.receiver())));
        Task bad =
                runtime.spawn(
                        "bad",
                        script().owning(channel.sender())
                                .then(cx -> Sleep.ofNanos(1))
                                .run(
                                        cx -> {
                                            throw boom;
                                        }));
        finish(runtime);
        assertThat(bad.end()).isEqualTo(new TaskEnd.Panicked(boom));
        assertThat(main.end()).isEqualTo(new TaskEnd.Completed(Unit.UNIT));
        assertThat(bad.state()).isEqualTo(TaskState.ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void aTimeoutYieldsToWhatIsFaster(Kind kind) throws InterruptedException {
        Runtime runtime = kind.make();
        List<Object> outcomes = new CopyOnWriteArrayList<>();
        runtime.main(
                "main",
                script().then(
                                cx ->
                                        Timeout.after(
                                                Duration.ofSeconds(40),
                                                Sleep.of(Duration.ofMillis(5))),
                                outcomes::add)
                        .then(
                                cx ->
                                        Timeout.after(
                                                Duration.ofMillis(5),
                                                Sleep.of(Duration.ofSeconds(40))),
                                outcomes::add)
                        .run(cx -> outcomes.add(cx.now() >= 10_000_000)));
        finish(runtime);
        assertThat(outcomes)
                .extracting(Object::toString)
                .containsExactly("Ok[value=UNIT]", "Err[error=Elapsed[]]", "true");
    }

    @ParameterizedTest
    @EnumSource
    void aBlockingCallAnswersOrPanicsInThePollThatAwaitsIt(Kind kind) throws InterruptedException {
        Runtime runtime = kind.make();
        List<String> answers = new CopyOnWriteArrayList<>();
        Task main =
                runtime.main(
                        "main",
                        script().then(cx -> cx.blocking(() -> "read"), answers::add)
                                .then(
                                        cx ->
                                                cx.blocking(
                                                        () -> {
                                                            throw new IllegalStateException("gone");
                                                        })));
        finish(runtime);
        assertThat(answers).containsExactly("read");
        assertThat(main.end())
                .isInstanceOfSatisfying(
                        TaskEnd.Panicked.class,
                        panic -> assertThat(panic.cause()).hasMessage("gone"));
    }

    @ParameterizedTest
    @EnumSource
    void atMost128OperationsFitInOnePoll(Kind kind) throws InterruptedException {
        Runtime runtime = kind.make();
        Script script = script();
        for (int i = 0; i < 1_280; i++) {
            script.then(cx -> Sleep.ofNanos(0));
        }
        Task task = runtime.main("main", script);
        finish(runtime);
        assertThat(task.polls()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void tasksMayStartTasksAndYield(Kind kind) throws InterruptedException {
        Runtime runtime = kind.make();
        List<Integer> ran = Collections.synchronizedList(new CopyOnWriteArrayList<>());
        Script main = script();
        for (int i = 0; i < 200; i++) {
            int child = i;
            main.run(
                    cx ->
                            cx.spawn(
                                    "child",
                                    script().then(c -> new YieldNow()).run(c -> ran.add(child))));
        }
        runtime.main("main", main.then(cx -> new YieldNow()));
        finish(runtime);
        assertThat(ran).hasSize(200).doesNotHaveDuplicates();
        assertThat(runtime.tasks()).extracting(Task::name).containsExactly("main");
    }
}
