package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Behaviour;
import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;
import dev.sluice.stream.SelectWithStrategy.PollNext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// `merge` of tokio-stream and `select` of futures take the same turns and differ in when they drop a side.
class MergeTest {
    private final Lab lab = new Lab();

    private static <T> Stream<T> join(boolean select, Stream<T> a, Stream<T> b) {
        return select ? new Select<>(a, b) : new Merge<>(a, b);
    }

    @ParameterizedTest
    @Experiment({"merge: always-ready inputs alternate a,b; the rest follows", "select: the same"})
    @ValueSource(booleans = {false, true})
    void inputsThatAreAlwaysReadyAlternate(boolean select) {
        Iter<Integer> a = new Iter<>(List.of(0, 1));
        Iter<Integer> b = new Iter<>(List.of(10, 11, 12, 13, 14));
        lab.drain(join(select, a, b));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "merge: always-ready inputs alternate a,b; the rest follows"))
                .isEqualTo(Experiments.of("select: the same"));
    }

    @ParameterizedTest
    @Experiment("merge/select turn: every poll (also a Pending one) flips who is asked first")
    @ValueSource(booleans = {false, true})
    void aPendingPollTakesATurnToo(boolean select) {
        Stream<String> join =
                join(
                        select,
                        lab.<String>script().pending().then("a1").then("a2"),
                        lab.<String>script().pending().then("b1").then("b2"));
        lab.say("first poll pending: " + (lab.poll(join) == Poll.PENDING));
        for (var item = lab.next(join); item.isPresent(); item = lab.next(join)) {
            lab.say("out " + Rust.show(item.get()));
        }
        lab.say("end");

        assertThat(lab.log().stream().filter(line -> !line.contains("closed")).toList())
                .isEqualTo(
                        Experiments.of(
                                        "merge/select turn: every poll (also a Pending one) flips"
                                                + " who is asked first")
                                .subList(0, 6));
    }

    @ParameterizedTest
    @Experiment("merge: one input ends, the other goes on; end when both ended")
    @ValueSource(booleans = {false, true})
    @Behaviour("merge_async_streams")
    void oneInputEndsAndTheOtherGoesOn(boolean select) {
        lab.drain(join(select, lab.gaps(10), lab.gaps(15, 15, 15)));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "merge: one input ends, the other goes on; end when both ended"));
    }

    @Test
    void mergeDropsASideAtItsEndAndSelectKeepsIt() {
        Script<Integer> a = lab.<Integer>script().named("a");
        lab.poll(new Merge<>(a, lab.script(1)));
        assertThat(a.closes).isEqualTo(1);

        Script<Integer> kept = lab.<Integer>script().named("kept");
        lab.poll(new Select<>(kept, lab.script(1)));
        assertThat(kept.closes).isZero();
    }

    @Test
    void closingClosesTheLeftFirst() {
        new Select<>(lab.script().named("a"), lab.script().named("b")).close();
        new Merge<>(lab.script().named("c"), lab.script().named("d")).close();

        assertThat(lab.log())
                .containsExactly("t=0 closed a", "t=0 closed b", "t=0 closed c", "t=0 closed d");
    }

    @Test
    @Experiment("select_with_strategy always Left: right starves while left is ready")
    @Behaviour("select_with_strategy_doesnt_terminate_early")
    void aStrategyThatPrefersOneSideStarvesTheOther() {
        lab.drain(
                new SelectWithStrategy<>(
                        new Iter<>(List.of(0, 1, 2)),
                        new Iter<>(List.of(10, 11)),
                        () -> PollNext.LEFT));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "select_with_strategy always Left: right starves while left is"
                                        + " ready"));
    }

    @ParameterizedTest
    @Experiment({
        "select_with_strategy(right): ready inputs",
        "select_with_strategy(toggle): ready inputs"
    })
    @ValueSource(strings = {"right", "toggle"})
    void aStrategyIsAskedAtEveryPoll(String strategy) {
        Stream<Integer> a = lab.source("a", 0, 1, 2);
        Stream<Integer> b = lab.source("b", 10, 11);
        lab.drain(
                strategy.equals("right")
                        ? new SelectWithStrategy<>(a, b, () -> PollNext.RIGHT)
                        : new Select<>(a, b));

        assertThat(lab.log())
                .isEqualTo(Experiments.of("select_with_strategy(" + strategy + "): ready inputs"));
    }

    @Test
    @Behaviour("select")
    void selectTakesTurnsUntilBothSidesAreDrained() {
        lab.drain(new Select<>(new Iter<>(List.of(1, 2, 3)), new Iter<>(List.of(4, 5))));

        assertThat(lab.log())
                .containsExactly(
                        "t=0 out 1", "t=0 out 4", "t=0 out 2", "t=0 out 5", "t=0 out 3", "t=0 end");
    }
}
