package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

import java.util.List;
import java.util.Optional;

/// Fallible stages go on after an error; fallible consumers stop at the first.
class TryTest {
    private final Lab lab = new Lab();

    private static Result<Integer, String> ok(int value) {
        return Result.ok(value);
    }

    private static <T> Result<T, String> err(String error) {
        return Result.err(error);
    }

    private Script<Result<Integer, String>> mixed() {
        return lab.script(ok(1), err("E2"), ok(3), err("E4"), ok(5));
    }

    private void assertDrained(Stream<?> stage, String experiment) {
        lab.drain(stage);
        assertThat(lab.log().stream().filter(line -> !line.contains("closed")).toList())
                .isEqualTo(Experiments.of(experiment));
    }

    @Test
    @Experiment("map_ok / map_err / err_into: stream goes on after Err")
    void mapOkAndMapErrGoOnAfterAnError() {
        assertDrained(
                new ErrInto<>(
                        new MapErr<>(new MapOk<>(mixed(), n -> n * 10), e -> e + "!"), e -> e),
                "map_ok / map_err / err_into: stream goes on after Err");
    }

    @Test
    @Experiment("and_then: source Err passes, closure Err is one item, stream goes on")
    void andThenMakesItsErrorsItems() {
        assertDrained(
                new AndThen<>(
                        mixed(), n -> new Ready<>(n == 3 ? TryTest.<Integer>err("mine") : ok(n))),
                "and_then: source Err passes, closure Err is one item, stream goes on");
    }

    @Test
    @Experiment("or_else")
    void orElseMayRecover() {
        assertDrained(
                new OrElse<>(
                        mixed(),
                        e ->
                                new Ready<>(
                                        e.equals("E2") ? ok(-2) : TryTest.<Integer>err("re-" + e))),
                "or_else");
    }

    @Test
    @Experiment("try_filter(odd>1)")
    void tryFilterPassesErrors() {
        assertDrained(
                new TryFilter<>(mixed(), n -> Ready.of(n % 2 == 1 && n > 1)), "try_filter(odd>1)");
    }

    @Test
    @Experiment("try_filter_map")
    void tryFilterMapKeepsLeavesOutOrFails() {
        assertDrained(
                new TryFilterMap<>(
                        mixed(),
                        n ->
                                new Ready<>(
                                        switch (n) {
                                            case 1 ->
                                                    Result.<Optional<Integer>, String>ok(
                                                            Optional.empty());
                                            case 3 -> err("mine");
                                            default ->
                                                    Result.<Optional<Integer>, String>ok(
                                                            Optional.of(n));
                                        })),
                "try_filter_map");
    }

    @Test
    @Experiment("try_take_while: closure Err is an item, the stream goes on")
    void anErrorOfThePredicateDoesNotEndTryTakeWhile() {
        assertDrained(
                new TryTakeWhile<>(
                        lab.script(ok(1), ok(2), ok(3), ok(4)),
                        n ->
                                new Ready<>(
                                        switch (n) {
                                            case 2 -> TryTest.<Boolean>err("mine");
                                            case 4 -> Result.<Boolean, String>ok(false);
                                            default -> Result.<Boolean, String>ok(true);
                                        })),
                "try_take_while: closure Err is an item, the stream goes on");
    }

    @Test
    void trySkipWhilePassesErrorsWhileSkipping() {
        lab.drain(new TrySkipWhile<>(mixed(), n -> new Ready<>(Result.<Boolean, String>ok(n < 3))));
        assertThat(lab.log())
                .containsExactly(
                        "t=0 out Err(\"E2\")",
                        "t=0 out Ok(3)",
                        "t=0 out Err(\"E4\")",
                        "t=0 out Ok(5)",
                        "t=0 end",
                        "t=0 closed s");
    }

    @Test
    void dropErrLeavesErrorsOut() {
        assertThat(lab.run(new Collect<>(new DropErr<>(mixed())))).containsExactly(1, 3, 5);
    }

    @Test
    @Experiment("try_chunks(2): Err carries the partial chunk, stream goes on")
    void tryChunksGoesOnAfterAnError() {
        Script<Result<Integer, String>> s = lab.script(ok(1), ok(2), ok(3), err("E4"), ok(5));
        assertDrained(
                new MapErr<>(new TryChunks<>(s, 2), TryChunksError::error),
                "try_chunks(2): Err carries the partial chunk, stream goes on");
    }

    @Test
    void tryChunksHandsThePartOverWithTheError() {
        Stream<Result<List<Integer>, TryChunksError<Integer, String>>> chunks =
                new TryChunks<>(lab.script(ok(1), ok(2), ok(3), err("E4"), ok(5)), 2);
        assertThat(lab.run(new Collect<>(chunks)))
                .containsExactly(
                        Result.ok(List.of(1, 2)),
                        Result.err(new TryChunksError<>(List.of(3), "E4")),
                        Result.ok(List.of(5)));
    }

    @Test
    @Experiment("try_unfold ends after its Err")
    void tryUnfoldEndsAfterItsError() {
        Stream<Result<Integer, String>> stream =
                new TryUnfold<>(
                        0,
                        n ->
                                new Ready<>(
                                        n == 2
                                                ? err("boom")
                                                : Result.ok(
                                                        Optional.of(new Unfold.Step<>(n, n + 1)))));
        assertDrained(stream, "try_unfold ends after its Err");
        assertThat(lab.next(stream)).isEmpty();
    }

    private Stream<Result<Future<Result<Integer, String>>, String>> sleepers() {
        return new Iter<>(
                List.of(
                        Result.ok(sleeper(1, 20)),
                        Result.ok(sleeper(2, 10)),
                        err("E9"),
                        Result.ok(sleeper(3, 0))));
    }

    private Future<Result<Integer, String>> sleeper(int n, long millis) {
        return lab.<Result<Integer, String>>body().sleep(millis).gives(ok(n));
    }

    @Test
    @Experiment("try_buffered(3): a source Err overtakes the running futures; then they go on")
    void anErrorOfTheSourceOvertakesRunningFutures() {
        assertDrained(
                new TryBuffered<>(sleepers(), () -> 3),
                "try_buffered(3): a source Err overtakes the running futures; then they go on");
    }

    @Test
    @Experiment("try_buffer_unordered(3): same")
    void theSameWithoutOrder() {
        assertDrained(
                new TryBufferUnordered<>(sleepers(), () -> 3), "try_buffer_unordered(3): same");
    }

    @Test
    @Experiment("try_buffered(3): a future's Err comes in order and does not end the stream")
    void anErrorOfAFutureComesInOrder() {
        Future<Result<Integer, String>> failing =
                lab.<Result<Integer, String>>body().sleep(10).gives(TryTest.<Integer>err("f2"));
        List<Result<Future<Result<Integer, String>>, String>> futures =
                List.of(Result.ok(sleeper(1, 20)), Result.ok(failing), Result.ok(sleeper(3, 0)));
        assertDrained(
                new TryBuffered<>(new Iter<>(futures), () -> 3),
                "try_buffered(3): a future's Err comes in order and does not end the stream");
    }

    @Test
    @Experiment("try_for_each stops at the first Err; rest never polled")
    void tryForEachStopsAtTheFirstErrorAndLeavesTheRest() {
        Script<Result<Integer, String>> s = mixed();
        Future<Result<Unit, String>> each =
                new TryForEach<>(
                        s,
                        n ->
                                lab.<Result<Unit, String>>body()
                                        .say("got " + n)
                                        .gives(Result.ok(Unit.UNIT)));
        lab.poll(each);
        lab.say(Rust.show(each.value()));
        lab.say("left: " + Rust.show(lab.run(new Collect<>(s))));
        each.close();

        assertThat(lab.log().stream().filter(line -> !line.contains("closed")).toList())
                .isEqualTo(
                        Experiments.of("try_for_each stops at the first Err; rest never polled"));
    }

    @Test
    void tryForEachStopsAtTheErrorOfABody() {
        Script<Result<Integer, String>> s = lab.script(ok(1), ok(2));
        assertThat(lab.run(new TryForEach<>(s, n -> new Ready<>(TryTest.<Integer>err("b" + n)))))
                .isEqualTo(err("b1"));
        assertThat(s.polls).isEqualTo(1);
    }

    @Test
    @Experiment({"try_collect loses the partial result", "try_fold"})
    void tryCollectAndTryFoldLoseWhatTheyHad() {
        lab.say(Rust.show(lab.run(new TryCollect<>(mixed()))));
        assertThat(lab.log().stream().filter(line -> !line.contains("closed")).toList())
                .isEqualTo(Experiments.of("try_collect loses the partial result"));

        lab.log().clear();
        lab.say(
                Rust.show(
                        lab.run(new TryFold<>(mixed(), 0, (sum, n) -> new Ready<>(ok(sum + n))))));
        lab.say(
                Rust.show(
                        lab.run(
                                new TryFold<>(
                                        lab.script(ok(1), ok(2), ok(3)),
                                        0,
                                        (sum, n) -> new Ready<>(ok(sum + n))))));
        assertThat(lab.log().stream().filter(line -> !line.contains("closed")).toList())
                .isEqualTo(Experiments.of("try_fold"));
    }

    @Test
    @Experiment("try_for_each_concurrent: a body Err cancels (drops) the running ones")
    void anErrorOfABodyDropsTheRunningOnes() {
        Stream<Result<Integer, String>> s = new Iter<>(List.of(ok(1), ok(2), ok(3)));
        Result<Unit, String> end =
                lab.run(
                        new TryForEachConcurrent<>(
                                s,
                                () -> 0,
                                n ->
                                        waker(n, n * 10L)
                                                .gives(
                                                        n == 2
                                                                ? TryTest.<Integer>err("boom")
                                                                : ok(n))));
        lab.say(Rust.show(end));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "try_for_each_concurrent: a body Err cancels (drops) the running"
                                        + " ones"));
    }

    @Test
    @Experiment("try_for_each_concurrent: a source Err cancels them too")
    void anErrorOfTheSourceDropsThemToo() {
        List<Result<Integer, String>> items = List.of(ok(1), ok(2), err("src"));
        Stream<Result<Integer, String>> s =
                new Then<>(
                        new Iter<>(items),
                        item ->
                                lab.<Result<Integer, String>>body()
                                        .sleep(item instanceof Result.Err<?, ?> ? 15 : 0)
                                        .gives(item));
        Result<Unit, String> end =
                lab.run(
                        new TryForEachConcurrent<>(
                                s, () -> 0, n -> waker(n, n * 10L).gives(ok(n))));
        lab.say(Rust.show(end));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of("try_for_each_concurrent: a source Err cancels them too"));
    }

    private Body<Result<Integer, String>> waker(int n, long millis) {
        return lab.<Result<Integer, String>>body()
                .sleep(millis)
                .say("  " + n + " woke")
                .onDrop("  future " + n + " dropped");
    }

    @ParameterizedTest
    @ArgumentsSource(Experiments.Claimed.class)
    @Experiment({"demand: try_chunks(3)", "demand: try_buffered(3)"})
    void theyAskTheirUpstreamForWhatRustAsksFor(String experiment) {
        Stream<Integer> s = lab.source("s", 0, 1, 2, 3, 4, 5, 6);
        Stream<?> stage =
                experiment.contains("chunks")
                        ? new TryChunks<>(
                                new Map<Integer, Result<Integer, String>>(s, Result::ok), 3)
                        : new TryBuffered<>(
                                new Map<Integer, Result<Future<Result<Integer, String>>, String>>(
                                        s, n -> Result.ok(sleeper(n, 10))),
                                () -> 3);
        lab.say("first next -> " + Rust.show(lab.next(stage)));
        lab.say("second next -> " + Rust.show(lab.next(stage)));
        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }
}
