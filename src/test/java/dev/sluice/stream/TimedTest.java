package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;
import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// `throttle`, `timeout` and `chunks_timeout` of tokio-stream.
class TimedTest {
    private static final long MILLI = 1_000_000;

    private final Lab lab = new Lab();

    private List<String> logged(String elapsed) {
        return lab.log().stream().map(line -> line.replace("Elapsed[]", elapsed)).toList();
    }

    @Test
    @Experiment("demand: throttle(10): first at once, then spaced; the end also waits")
    @Behaviour("throttle usage")
    void throttleAsksForTheFirstAtOnceAndForTheNextAfterThePause() {
        Stream<Integer> throttled = new Throttle<>(lab.source("s", 0, 1, 2), () -> 10 * MILLI);
        lab.say("first next -> " + Rust.show(lab.next(throttled)));
        lab.say("second next -> " + Rust.show(lab.next(throttled)));
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "demand: throttle(10): first at once, then spaced; the end also"
                                        + " waits"));
    }

    @Test
    @Experiment("throttle(20) on gaps 0,0,50,5")
    void throttleAddsTheUpstreamsOwnDelayAndTheEndComesLate() {
        lab.drain(new Throttle<>(lab.gaps(0, 0, 50, 5), () -> 20 * MILLI));
        assertThat(lab.log()).isEqualTo(Experiments.of("throttle(20) on gaps 0,0,50,5"));
    }

    @Test
    void aThrottleOfNothingDoesNotWait() {
        lab.drain(new Throttle<>(new Iter<>(List.of(0, 1)), () -> 0));
        assertThat(lab.log()).containsExactly("t=0 out 0", "t=0 out 1", "t=0 end");
    }

    @Test
    void aChangedThrottleActsAfterTheNextItem() {
        AtomicLong pause = new AtomicLong(10 * MILLI);
        Stream<Integer> throttled = new Throttle<>(new Iter<>(List.of(0, 1, 2)), pause::get);
        lab.next(throttled);
        pause.set(30 * MILLI);
        lab.next(throttled);
        assertThat(lab.now()).isEqualTo(10 * MILLI);
        lab.next(throttled);
        assertThat(lab.now()).isEqualTo(40 * MILLI);
    }

    @Test
    @Experiment("timeout(20) on gaps 5,50,5: Elapsed once per silence, stream goes on")
    @Behaviour("return_elapsed_errors_only_once")
    void oneSilenceMakesOneErrorAndTheStreamGoesOn() {
        lab.drain(new TimeoutStream<>(lab.gaps(5, 50, 5, 70), () -> 20 * MILLI, 0));
        assertThat(logged("Elapsed(())"))
                .isEqualTo(
                        Experiments.of(
                                "timeout(20) on gaps 5,50,5: Elapsed once per silence, stream goes"
                                        + " on"));
    }

    @Test
    @Experiment("timeout(20): first deadline counts from construction")
    void theFirstSilenceCountsFromConstruction() {
        Stream<Result<Integer, Timeout.Elapsed>> timed =
                new TimeoutStream<>(lab.gaps(15), () -> 20 * MILLI, 0);
        lab.at(30);
        lab.drain(timed);
        assertThat(logged("Elapsed(())"))
                .isEqualTo(Experiments.of("timeout(20): first deadline counts from construction"));
    }

    @Test
    @Behaviour("chunks_timeout usage")
    void aPartOfAChunkComesOutWhenItsTimeIsOver() {
        lab.drain(new ChunksTimeout<>(lab.gaps(0, 1, 50, 0, 0, 0, 5), 3, () -> 20 * MILLI));
        assertThat(lab.log())
                .containsExactly(
                        "t=20 out [0, 1]", "t=51 out [2, 3, 4]", "t=56 out [5, 6]", "t=56 end");
    }
}
