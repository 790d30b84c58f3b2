package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

import java.util.List;
import java.util.function.Function;

/// How much of its upstream a stage asks for, item by item, as the real crates do.
class DemandTest {
    private final Lab lab = new Lab();

    @ParameterizedTest
    @ArgumentsSource(Experiments.Claimed.class)
    @Experiment({
        "demand: map",
        "demand: then",
        "demand: filter(odd)",
        "demand: skip(2)",
        "demand: take(1): upstream not polled after the n-th",
        "demand: take(0)",
        "demand: buffered(3)",
        "demand: buffer_unordered(3)",
        "demand: buffered(3) of ready futures",
        "demand: buffer_unordered(3) of ready futures",
        "demand: chunks(3)",
        "demand: ready_chunks(3)"
    })
    void aStageAsksItsUpstreamForWhatRustAsksFor(String experiment) {
        Stream<?> stage = stage(experiment, lab.source("s", 0, 1, 2, 3, 4, 5, 6));
        lab.say("first next -> " + Rust.show(lab.next(stage)));
        lab.say("second next -> " + Rust.show(lab.next(stage)));

        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }

    @ParameterizedTest
    @ArgumentsSource(Experiments.Claimed.class)
    @Experiment({"demand: select", "demand: merge"})
    void aJoinAsksItsInputsForWhatRustAsksFor(String experiment) {
        Stream<Integer> a = lab.source("a", 0, 1, 2);
        Stream<Integer> b = lab.source("b", 0, 1, 2);
        Stream<?> stage =
                experiment.equals("demand: select") ? new Select<>(a, b) : new Merge<>(a, b);
        lab.say("first next -> " + Rust.show(lab.next(stage)));
        lab.say("second next -> " + Rust.show(lab.next(stage)));

        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }

    @Test
    @Experiment("demand: flatten")
    void flattenAsksForTheNextStreamWhenTheLastHasEnded() {
        Stream<Integer> stage =
                new Flatten<>(
                        new Map<>(lab.source("s", 10, 20, 30), n -> lab.source("inner", n, n + 1)));
        for (String which : List.of("first", "second", "third")) {
            lab.say(which + " next -> " + Rust.show(lab.next(stage)));
        }

        assertThat(lab.log()).isEqualTo(Experiments.of("demand: flatten"));
    }

    @Test
    @Experiment("flatten: an inner stream that waits holds up the next")
    void flattenRunsOneInnerStreamAtATime() {
        Stream<Stream<Integer>> streams =
                new Iter<>(List.of(lab.gaps(10, 10), lab.gaps(), lab.gaps(1)));
        lab.drain(new Flatten<>(streams));

        assertThat(lab.log())
                .isEqualTo(Experiments.of("flatten: an inner stream that waits holds up the next"));
    }

    private Stream<?> stage(String experiment, Stream<Integer> s) {
        Function<Integer, Future<Integer>> slow = n -> lab.<Integer>body().sleep(10).gives(n);
        return switch (experiment) {
            case "demand: map" -> new Map<>(s, n -> n * 2);
            case "demand: then" -> new Then<>(s, slow);
            case "demand: filter(odd)" -> new Filter<>(s, n -> Ready.of(n % 2 == 1));
            case "demand: skip(2)" -> new Skip<>(s, 2);
            case "demand: take(1): upstream not polled after the n-th" -> new Take<>(s, 1);
            case "demand: take(0)" -> new Take<>(s, 0);
            case "demand: buffered(3)" -> new Buffered<>(new Map<>(s, slow), () -> 3);
            case "demand: buffer_unordered(3)" ->
                    new BufferUnordered<>(new Map<>(s, slow), () -> 3);
            case "demand: buffered(3) of ready futures" ->
                    new Buffered<>(new Map<>(s, Ready::new), () -> 3);
            case "demand: buffer_unordered(3) of ready futures" ->
                    new BufferUnordered<>(new Map<>(s, Ready::new), () -> 3);
            case "demand: chunks(3)" -> new Chunks<>(s, 3);
            case "demand: ready_chunks(3)" -> new ReadyChunks<>(s, 3);
            default -> throw new IllegalArgumentException(experiment);
        };
    }
}
