package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;
import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// `chain`, `zip`, `flatten`, `flat_map`, `peekable` and the smallest sources.
class ChainTest {
    private final Lab lab = new Lab();

    private void twice(Stream<?> stage) {
        lab.say("first next -> " + Rust.show(lab.next(stage)));
        lab.say("second next -> " + Rust.show(lab.next(stage)));
    }

    @Test
    @Experiment("demand: chain")
    void theSecondIsNotPolledBeforeTheFirstEnded() {
        twice(new Chain<>(lab.source("a", 0), lab.source("b", 0, 1)));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: chain"));
    }

    @Test
    @Experiment("chain: 2nd not polled before 1st ended")
    void theSecondRunsAfterTheFirst() {
        lab.drain(new Chain<>(lab.gaps(10, 10), lab.gaps(5)));
        assertThat(lab.log()).isEqualTo(Experiments.of("chain: 2nd not polled before 1st ended"));
    }

    @Test
    @Behaviour("chain pending_first")
    void aReadySecondIsIgnoredWhileTheFirstIsPending() {
        Script<Integer> second = lab.script(7);
        Stream<Integer> chain = new Chain<>(lab.<Integer>script().pending().then(1), second);

        assertThat(lab.poll(chain)).isEqualTo(Poll.PENDING);
        assertThat(second.polls).isZero();
        assertThat(lab.next(chain)).contains(1);
        assertThat(lab.next(chain)).contains(7);
    }

    @Test
    void theFirstIsDroppedAtItsEnd() {
        Stream<Integer> chain =
                new Chain<>(lab.<Integer>script().named("a"), lab.script(1).named("b"));
        lab.next(chain);
        assertThat(lab.log()).containsExactly("t=0 closed a");
        chain.close();
        assertThat(lab.log()).containsExactly("t=0 closed a", "t=0 closed b");
    }

    @Test
    @Experiment("demand: zip")
    void aPairTakesOneOfEither() {
        twice(new Zip<>(lab.source("a", 0, 1), lab.source("b", 0, 1), Rust.Pair::new));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: zip"));
    }

    @Test
    @Experiment("zip: ends with the shorter one; prefetches one from each; surplus lost")
    void theSideThatIsAheadIsHeldAndLostAtTheEnd() {
        Script<Integer> b = lab.source("b", 0, 1, 2, 3);
        Stream<Rust.Pair<Integer, Integer>> zip = new Zip<>(lab.gaps(10, 10), b, Rust.Pair::new);
        lab.drain(zip);
        lab.say("b pulled " + b.polls);
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "zip: ends with the shorter one; prefetches one from each; surplus"
                                        + " lost"));
    }

    @Test
    @Experiment("zip: end of a seen while b has none")
    void theEndOfEitherSideEndsAPairThatIsNotComplete() {
        lab.drain(new Zip<>(lab.gaps(10), lab.gaps(5, 100), Rust.Pair::new));
        assertThat(lab.log()).isEqualTo(Experiments.of("zip: end of a seen while b has none"));
    }

    @Test
    @Experiment("flatten: sequential")
    void innerStreamsRunOneAfterAnother() {
        lab.drain(new Flatten<>(new Iter<>(List.of(lab.gaps(10, 10), lab.gaps(5)))));
        assertThat(lab.log()).isEqualTo(Experiments.of("flatten: sequential"));
    }

    @Test
    @Experiment("demand: flat_map")
    void flatMapAsksForTheNextOnlyWhenAnInnerStreamEnded() {
        twice(
                new FlatMap<Integer, Integer>(
                        lab.source("s", 0, 1), n -> new Iter<>(List.of(n, n + 1))));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: flat_map"));
    }

    @Test
    void anInnerStreamIsDroppedAtItsEndAndTheUpstreamBeforeTheRunningOne() {
        Script<Integer> a = lab.script(1).named("a");
        Script<Integer> b = lab.script(2, 3).named("b");
        Stream<Integer> flat = new Flatten<>(lab.<Stream<Integer>>script(a, b));
        lab.next(flat);
        lab.next(flat);
        flat.close();
        assertThat(lab.log()).containsExactly("t=0 closed a", "t=0 closed s", "t=0 closed b");
    }

    @Test
    @Experiment("demand: peekable")
    void peekingHoldsOneItem() {
        Peekable<Integer> peekable = new Peekable<>(lab.source("s", 0, 1));
        for (int i = 0; i < 2; i++) {
            assertThat(peekable.pollPeek(lab.cx())).isEqualTo(Poll.READY);
            lab.say("peek " + Rust.show(Optional.of(peekable.peeked())));
        }
        lab.say("next " + Rust.show(lab.next(peekable)));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: peekable"));
    }

    @Test
    void theSmallestSources() {
        lab.drain(new Take<>(new Repeat<>(7), 2));
        lab.drain(new Once<>(lab.<Integer>body().sleep(5).gives(1)));
        lab.drain(new Empty<Integer>());
        assertThat(lab.poll(new PendingStream<Integer>())).isEqualTo(Poll.PENDING);
        assertThat(lab.log())
                .containsExactly(
                        "t=0 out 7", "t=0 out 7", "t=0 end", "t=5 out 1", "t=5 end", "t=5 end");
    }

    @Test
    @Experiment("catch_unwind: one Err then None")
    @Behaviour("panic_in_the_middle_of_the_stream")
    void aPanicIsOneErrorAndThenTheEnd() {
        Stream<Result<Integer, RuntimeException>> caught =
                new CatchUnwind<>(
                        new Map<>(
                                lab.script(0, 1, 2),
                                n -> {
                                    if (n == 2) {
                                        throw new IllegalStateException("p2");
                                    }
                                    return n;
                                }));
        for (int i = 0; i < 3; i++) {
            lab.say(
                    Rust.show(
                            lab.next(caught)
                                    .orElseThrow()
                                    .mapErr(e -> Optional.of(String.valueOf(e.getMessage())))));
        }
        lab.next(caught);
        lab.say("end; again " + lab.next(caught).isEmpty());
        assertThat(lab.log()).isEqualTo(Experiments.of("catch_unwind: one Err then None"));
    }
}
