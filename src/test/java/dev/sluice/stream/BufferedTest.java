package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// `buffered` and `buffer_unordered`: refills, order, and no progress while nobody polls.
class BufferedTest {
    private static final List<Long> UNEVEN = List.of(300L, 10L, 10L, 10L, 10L);

    private final Lab lab = new Lab();

    private static <T> Stream<T> buffer(
            boolean ordered, int limit, Stream<? extends Future<T>> futures) {
        return ordered
                ? new Buffered<>(futures, () -> limit)
                : new BufferUnordered<>(futures, () -> limit);
    }

    private Stream<Future<Integer>> uneven() {
        return new Map<>(
                new Iter<>(List.of(0, 1, 2, 3, 4)),
                n ->
                        lab.<Integer>body()
                                .say("  start " + n)
                                .sleep(UNEVEN.get(n))
                                .say("  done " + n)
                                .gives(n));
    }

    @Test
    @Experiment(
            "buffered(2): order kept, finished-but-waiting items hold their slot (head-of-line)")
    void orderIsKeptAndAFinishedItemThatWaitsHoldsItsPlace() {
        lab.drain(new Buffered<>(uneven(), () -> 2));
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "buffered(2): order kept, finished-but-waiting items hold their"
                                        + " slot (head-of-line)"));
    }

    @Test
    @Experiment("buffer_unordered(2)")
    void unorderedItemsComeOutAsTheyComplete() {
        lab.drain(new BufferUnordered<>(uneven(), () -> 2));
        assertThat(lab.log()).isEqualTo(Experiments.of("buffer_unordered(2)"));
    }

    @ParameterizedTest
    @ArgumentsSource(Experiments.Claimed.class)
    @Experiment({"buffered(0)", "buffer_unordered(0)", "buffer_unordered(0) on an empty source"})
    void aLimitOfZeroHangsEvenOnAnEmptySource(String experiment) {
        Stream<Future<Integer>> futures = experiment.contains("empty") ? new Empty<>() : uneven();
        lab.hang(() -> lab.drain(buffer(experiment.startsWith("buffered"), 0, futures)));

        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }

    @Test
    @Experiment(
            "buffer_unordered(3): futures make NO progress while the consumer is busy (two 10 ms"
                    + " steps, consumer 100 ms)")
    void futuresMakeNoProgressWhileTheConsumerIsBusy() {
        Stream<Integer> steps = new BufferUnordered<>(twoSteps(), () -> 3);
        lab.run(new ForEach<>(steps, n -> lab.body().say("consume " + n).sleep(100).gives(n)));
        lab.say("end");

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "buffer_unordered(3): futures make NO progress while the consumer"
                                        + " is busy (two 10 ms steps, consumer 100 ms)"));
    }

    private Stream<Future<Integer>> twoSteps() {
        return new Map<>(
                new Iter<>(List.of(0, 1, 2, 3)),
                n ->
                        lab.<Integer>body()
                                .say("  " + n + " step 1")
                                .sleep(10)
                                .say("  " + n + " step 2")
                                .sleep(10)
                                .say("  " + n + " done")
                                .gives(n));
    }

    @Test
    @Experiment(
            "buffer_unordered(2): a slot freed at t is refilled only at the next poll (consumer"
                    + " busy 50)")
    void aSlotThatIsFreedIsRefilledAtTheNextPoll() {
        Stream<Future<Integer>> futures =
                new Map<>(
                        lab.source("s", 0, 1, 2, 3),
                        n -> lab.<Integer>body().say("  start " + n).sleep(10).gives(n));
        lab.run(
                new ForEach<>(
                        new BufferUnordered<>(futures, () -> 2),
                        n -> lab.body().say("consume " + n).sleep(50).gives(n)));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "buffer_unordered(2): a slot freed at t is refilled only at the"
                                        + " next poll (consumer busy 50)"));
    }

    @Test
    void completionsOfOneInstantComeOutInTheOrderOfTheirWakes() {
        List<List<Long>> routes =
                List.of(List.of(40L), List.of(30L, 10L), List.of(20L, 20L), List.of(10L, 30L));
        lab.drain(
                new BufferUnordered<>(
                        new Map<>(
                                new Iter<>(List.of(0, 1, 2, 3)),
                                n -> {
                                    Body<Integer> body = lab.<Integer>body().gives(n);
                                    routes.get(n).forEach(body::sleep);
                                    return body;
                                }),
                        () -> 4));

        assertThat(lab.log())
                .containsExactly(
                        "t=40 out 0", "t=40 out 3", "t=40 out 2", "t=40 out 1", "t=40 end");
    }

    @Test
    @Experiment("buffer_unordered: simultaneous completions come out in wake-up (FIFO) order")
    void equalSleepsComeOutInSourceOrder() {
        lab.drain(
                new BufferUnordered<>(
                        new Map<>(
                                new Iter<>(List.of(0, 1, 2, 3)),
                                n -> lab.<Integer>body().sleep(40).gives(n)),
                        () -> 4));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "buffer_unordered: simultaneous completions come out in wake-up"
                                        + " (FIFO) order"));
    }

    @Test
    @Experiment("seed text: .map(ready).buffer_unordered(3).for_each(100 ms) is sequential")
    void workInForEachBehindReadyFuturesIsSequential() {
        Stream<Integer> ready =
                new BufferUnordered<>(new Map<>(new Iter<>(List.of(0, 1, 2)), Ready::new), () -> 3);
        lab.run(
                new ForEach<>(
                        ready,
                        n -> lab.body().say("start " + n).sleep(100).say("end " + n).gives(n)));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "seed text: .map(ready).buffer_unordered(3).for_each(100 ms) is"
                                        + " sequential"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingDropsTheSourceAndThenTheRunningFuturesNewestFirst(boolean ordered) {
        Function<Integer, Future<Integer>> slow =
                n -> lab.<Integer>body().sleep(10).onDrop("dropped " + n);
        Stream<Integer> stream = buffer(ordered, 2, new Map<>(lab.script(0, 1, 2), slow));
        lab.poll(stream);
        stream.close();
        stream.close();

        assertThat(lab.log()).containsExactly("t=0 closed s", "t=0 dropped 1", "t=0 dropped 0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPanicDropsTheFutureThatPanickedAtOnce(boolean ordered) {
        Stream<Integer> stream =
                buffer(
                        ordered,
                        2,
                        new Map<>(
                                lab.script(0, 1),
                                n ->
                                        lab.<Integer>body()
                                                .sleep(10 + n)
                                                .panics("p" + n)
                                                .onDrop("dropped " + n)));
        lab.panic(() -> lab.next(stream));
        stream.close();

        assertThat(lab.log())
                .containsExactly(
                        "t=10 dropped 0",
                        "t=10 PANIC Some(\"p0\")",
                        "t=10 closed s",
                        "t=10 dropped 1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRaisedLimitActsAtTheNextPoll(boolean ordered) {
        AtomicInteger limit = new AtomicInteger(1);
        Script<Integer> source = lab.script(0, 1, 2, 3);
        Stream<Future<Integer>> futures =
                new Map<>(source, n -> lab.<Integer>body().sleep(10).gives(n));
        Stream<Integer> stream =
                ordered
                        ? new Buffered<>(futures, limit::get)
                        : new BufferUnordered<>(futures, limit::get);
        lab.poll(stream);
        assertThat(source.polls).isEqualTo(1);

        limit.set(3);
        lab.poll(stream);
        assertThat(source.polls).isEqualTo(3);
    }
}
