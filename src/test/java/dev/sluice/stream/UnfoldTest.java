package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;
import dev.sluice.stream.Unfold.Step;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class UnfoldTest {
    private final Lab lab = new Lab();

    @Test
    @Experiment("unfold: closure runs only on demand (lazily, one item)")
    void aStepRunsOnlyWhenItsItemIsAskedFor() {
        Stream<Integer> stream =
                new Unfold<>(
                        0,
                        n ->
                                lab.<Optional<Step<Integer, Integer>>>body()
                                        .say("  producing " + n)
                                        .sleep(5)
                                        .gives(Optional.of(new Step<>(n, n + 1))));
        lab.at(20);
        lab.say("first poll now");
        lab.say(Rust.show(lab.next(stream)));
        lab.at(45);
        lab.say(Rust.show(lab.next(stream)));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of("unfold: closure runs only on demand (lazily, one item)"));
    }

    @Test
    @Experiment("unfold: polled again after None panics")
    void pollingItAfterItsEndPanicsInRustsWords() {
        Stream<Integer> stream =
                new Unfold<>(
                        0,
                        n ->
                                new Ready<>(
                                        n == 0
                                                ? Optional.of(new Step<>(n, n + 1))
                                                : Optional.empty()));
        lab.say(Rust.show(lab.next(stream)) + " " + Rust.show(lab.next(stream)));
        lab.panic(() -> lab.poll(stream));

        assertThat(lab.log()).isEqualTo(Experiments.of("unfold: polled again after None panics"));
    }

    @Test
    @Experiment("try_unfold: its error is the last item, for good")
    void anErrorIsTheLastItemOfTryUnfoldForGood() {
        Stream<Result<Integer, String>> stream =
                new TryUnfold<>(
                        0,
                        n ->
                                lab.<Result<Optional<Step<Integer, Integer>>, String>>body()
                                        .sleep(10)
                                        .gives(
                                                n == 2
                                                        ? Result.err("E2")
                                                        : Result.ok(
                                                                Optional.of(
                                                                        new Step<>(n, n + 1)))));
        for (int i = 0; i < 5; i++) {
            lab.say("next -> " + Rust.show(lab.next(stream)));
        }

        assertThat(lab.log())
                .isEqualTo(Experiments.of("try_unfold: its error is the last item, for good"));
    }

    @Test
    void closingItDropsTheRunningStep() {
        Stream<Integer> stream =
                new Unfold<>(
                        0,
                        n ->
                                lab.<Optional<Step<Integer, Integer>>>body()
                                        .sleep(5)
                                        .onDrop("dropped"));
        lab.poll(stream);
        stream.close();
        stream.close();

        assertThat(lab.log()).containsExactly("t=0 dropped");
    }
}
