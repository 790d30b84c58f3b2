package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// `debounce`, as the loop around `timeout` does it that one writes in Rust.
class DebounceTest {
    private static final long MILLI = 1_000_000;

    private final Lab lab = new Lab();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    debounce(10) on gaps 0,5,20,5,5                                  | 10 | 0,5,20,5,5
                    debounce(10): a follower at the very instant replaces the item   | 10 | 0,10,10,11
                    debounce(0) on gaps 0,0,5,0                                      | 0  | 0,0,5,0
                    """)
    @Experiment({
        "debounce(10) on gaps 0,5,20,5,5",
        "debounce(10): a follower at the very instant replaces the item",
        "debounce(0) on gaps 0,0,5,0"
    })
    void theLastItemBeforeASilenceComesOut(String experiment, long millis, String gaps) {
        long[] millisBetween =
                Arrays.stream(gaps.split(",", -1)).mapToLong(Long::parseLong).toArray();
        lab.drain(new Debounce<>(lab.gaps(millisBetween), () -> millis * MILLI));
        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }

    @Test
    @Experiment("debounce(10) of nothing, and of one")
    void theItemThatItHoldsComesOutAtTheEnd() {
        lab.drain(new Debounce<>(lab.gaps(), () -> 10 * MILLI));
        lab.drain(new Debounce<>(lab.gaps(3), () -> 10 * MILLI));
        assertThat(lab.log()).isEqualTo(Experiments.of("debounce(10) of nothing, and of one"));
    }

    @Test
    void aSilenceCountsFromWhenTheItemWasTaken() {
        Stream<Integer> stage =
                new Debounce<>(
                        lab.script(1).pending().pending().pending().done(), () -> 10 * MILLI);
        lab.at(25);
        assertThat(lab.poll(stage)).isEqualTo(Poll.PENDING);
        lab.at(34);
        assertThat(lab.poll(stage)).isEqualTo(Poll.PENDING);
        lab.at(35);
        assertThat(lab.poll(stage)).isEqualTo(Poll.READY);
    }

    @Test
    void aChangedSilenceActsFromTheNextItemOn() {
        AtomicLong silence = new AtomicLong(10 * MILLI);
        Stream<Integer> stage = new Debounce<>(lab.gaps(0, 50, 50), silence::get);
        lab.next(stage);
        silence.set(30 * MILLI);
        lab.next(stage);
        assertThat(lab.now()).isEqualTo(80 * MILLI);
    }

    @Test
    void afterItsEndTheUpstreamIsLeftAlone() {
        Script<Integer> s = lab.script(1);
        Stream<Integer> stage = new Debounce<>(s, () -> 10 * MILLI);
        assertThat(lab.next(stage)).contains(1);
        assertThat(lab.next(stage)).isEmpty();
        assertThat(lab.next(stage)).isEmpty();
        assertThat(s.polls).isEqualTo(2);
    }

    @Test
    void closingItDropsTheItemAndTheUpstream() {
        Script<Integer> s = lab.script(1).pending();
        Stream<Integer> stage = new Debounce<>(s, () -> 10 * MILLI);
        lab.poll(stage);
        stage.close();
        int wakes = lab.wakes;
        lab.at(20);
        assertThat(lab.wakes).isEqualTo(wakes);
        assertThat(s.closes).isEqualTo(1);
    }
}
