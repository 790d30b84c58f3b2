package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;
import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

import java.util.List;

class ChunksTest {
    private final Lab lab = new Lab();

    @Test
    @Experiment("chunks(3) of 0,0,50,10,10 ms gaps: waits, flushes the rest at the end")
    void waitsForAFullListAndFlushesTheRestAtTheEnd() {
        lab.drain(new Chunks<>(lab.gaps(0, 0, 50, 10, 10), 3));
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "chunks(3) of 0,0,50,10,10 ms gaps: waits, flushes the rest at the"
                                        + " end"));
    }

    @Test
    @Experiment("ready_chunks(3) of the same: yields what is there")
    @Behaviour("ready_chunks")
    void readyChunksAreWhatIsThere() {
        lab.drain(new ReadyChunks<>(lab.gaps(0, 0, 50, 10, 10), 3));
        assertThat(lab.log())
                .isEqualTo(Experiments.of("ready_chunks(3) of the same: yields what is there"));
    }

    @Test
    void readyChunksAskForNoMoreThanFits() {
        Script<Integer> s = lab.script(0, 1, 2, 3);
        assertThat(lab.next(new ReadyChunks<>(s, 3))).contains(List.of(0, 1, 2));
        assertThat(s.polls).isEqualTo(3);
    }

    @Test
    void aListOnceHandedOverIsNotTouchedAgain() {
        Stream<List<Integer>> chunks = new Chunks<>(lab.script(0, 1, 2, 3), 2);
        List<Integer> first = lab.next(chunks).orElseThrow();
        lab.next(chunks);
        assertThat(first).containsExactly(0, 1);
    }

    @Test
    void theEndIsForEverAndTheUpstreamNotPolledAgain() {
        Script<Integer> s = lab.script(0).done().then(1);
        Stream<List<Integer>> chunks = new Chunks<>(s, 2);
        assertThat(lab.next(chunks)).contains(List.of(0));
        assertThat(lab.next(chunks)).isEmpty();
        assertThat(lab.next(chunks)).isEmpty();
        assertThat(s.polls).isEqualTo(2);
    }

    @ParameterizedTest
    @ArgumentsSource(Experiments.Claimed.class)
    @Experiment({"chunks(0)", "ready_chunks(0)", "try_chunks(0)"})
    @Behaviour("ready_chunks")
    void aCapacityOfZeroPanicsInRustsWords(String experiment) {
        lab.panic(
                () -> {
                    switch (experiment) {
                        case "chunks(0)" -> lab.drain(new Chunks<>(lab.script(), 0));
                        case "ready_chunks(0)" -> lab.drain(new ReadyChunks<>(lab.script(), 0));
                        default ->
                                lab.drain(new TryChunks<>(new Empty<Result<Integer, String>>(), 0));
                    }
                });
        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }
}
