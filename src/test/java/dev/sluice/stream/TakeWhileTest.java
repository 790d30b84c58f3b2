package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;
import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Stages that end or begin on a predicate.
class TakeWhileTest {
    private final Lab lab = new Lab();

    private void twice(Stream<Integer> stage) {
        lab.say("first next -> " + Rust.show(lab.next(stage)));
        lab.say("second next -> " + Rust.show(lab.next(stage)));
    }

    @Test
    @Experiment("demand: take_while(<1): the failing item is consumed and lost")
    void theRefusedItemIsLost() {
        twice(new TakeWhile<>(lab.source("s", 0, 1, 2), n -> Ready.of(n < 1)));
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "demand: take_while(<1): the failing item is consumed and lost"));
    }

    @Test
    void afterARefusalItHasEndedForGood() {
        Script<Integer> s = lab.script(1, 0, 0);
        Stream<Integer> stage = new TakeWhile<>(s, n -> Ready.of(n < 1));
        assertThat(lab.next(stage)).isEmpty();
        assertThat(lab.next(stage)).isEmpty();
        assertThat(s.polls).isEqualTo(1);
        assertThat(s.closes).isZero();
    }

    @Test
    @Experiment("demand: skip_while(<2)")
    void theFirstItemNotSkippedComesOutAndThePredicateRestsThen() {
        twice(new SkipWhile<>(lab.source("s", 0, 1, 2, 3), n -> Ready.of(n < 2)));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: skip_while(<2)"));

        assertThat(lab.next(new SkipWhile<>(lab.script(0, 5, 0), n -> Ready.of(n < 2))))
                .contains(5);
        Stream<Integer> skipping = new SkipWhile<>(lab.script(5, 0), n -> Ready.of(n < 2));
        lab.next(skipping);
        assertThat(lab.next(skipping)).contains(0);
    }

    @Test
    @Experiment("demand: scan stopping at the 2nd")
    void aScanThatStopsLosesTheItem() {
        int[] seen = {0};
        twice(
                new Scan<>(
                        lab.source("s", 0, 1, 2),
                        seen,
                        (count, n) ->
                                new Ready<>(
                                        ++count[0] == 2
                                                ? Optional.<Integer>empty()
                                                : Optional.of(n))));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: scan stopping at the 2nd"));
    }

    @Test
    @Behaviour("map_while_does_not_poll_after_closure_returns_none")
    void mapWhileLeavesItsUpstreamAloneAfterTheStop() {
        Script<Integer> s = lab.script(1, 2, 3);
        Stream<String> stage =
                new MapWhile<>(s, n -> n == 2 ? Optional.empty() : Optional.of("#" + n));
        assertThat(lab.next(stage)).contains("#1");
        assertThat(lab.next(stage)).isEmpty();
        assertThat(lab.next(stage)).isEmpty();
        assertThat(s.polls).isEqualTo(2);
    }

    @Test
    @Experiment("demand: map_while(<1): the failing item is lost; 0.1.9 polls on if asked")
    void mapWhileLosesTheItemAtWhichItStops() {
        twice(
                new MapWhile<>(
                        lab.source("s", 0, 1, 0),
                        n -> n < 1 ? Optional.of(n * 2) : Optional.empty()));
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                        "demand: map_while(<1): the failing item is lost; 0.1.9"
                                                + " polls on if asked")
                                .subList(0, 4));
    }

    @Test
    @Behaviour("take_until")
    void takeUntilStopsAtTheSignalAndForGood() {
        Script<Integer> s = lab.script(1).pending().then(2);
        Stream<Integer> stage =
                new TakeUntil<>(s, lab.body().sleep(10).gives(0).onDrop("signal dropped"));
        assertThat(lab.next(stage)).contains(1);
        assertThat(lab.next(stage)).isEmpty();
        assertThat(lab.next(stage)).isEmpty();
        assertThat(s.polls).isEqualTo(2);
        assertThat(lab.log()).containsExactly("t=10 signal dropped");
    }

    @Test
    @Experiment("take_until(sleep 20) on gaps 5,10,5,5: an item of the same instant is lost")
    void takeUntilLosesAnItemOfTheInstantOfTheSignal() {
        lab.drain(new TakeUntil<>(lab.gaps(5, 10, 5, 5), Sleep.ofNanos(20_000_000)));
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "take_until(sleep 20) on gaps 5,10,5,5: an item of the same"
                                        + " instant is lost"));
    }

    @Test
    @Experiment(
            "take_until(sleep 12) of a stream that is always ready stops at the next poll after it")
    void takeUntilSeesTheSignalOnlyWhenItIsPolled() {
        Stream<Integer> stage =
                new TakeUntil<>(lab.source("s", 0, 1, 2, 3), Sleep.until(12_000_000));
        for (int i = 1; i <= 3; i++) {
            lab.say("next -> " + Rust.show(lab.next(stage)));
            lab.at(10L * i);
        }
        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "take_until(sleep 12) of a stream that is always ready stops at the"
                                        + " next poll after it"));
    }

    @Test
    @Experiment("take_until(sleep 0) polls nothing")
    void takeUntilASignalThatIsThereAsksForNothing() {
        lab.drain(new TakeUntil<>(lab.source("s", 0), Sleep.ofNanos(0)));
        assertThat(lab.log()).isEqualTo(Experiments.of("take_until(sleep 0) polls nothing"));
    }

    @Test
    void takeUntilDropsTheSignalWhenTheStreamEndsFirst() {
        lab.drain(new TakeUntil<>(lab.script(1), lab.body().sleep(10).onDrop("signal dropped")));
        assertThat(lab.log())
                .containsExactly("t=0 out 1", "t=0 signal dropped", "t=0 end", "t=0 closed s");
    }
}
