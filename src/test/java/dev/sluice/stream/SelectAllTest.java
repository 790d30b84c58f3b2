package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

import java.util.List;

class SelectAllTest {
    private final Lab lab = new Lab();

    @Test
    @Experiment("select_all: round robin over ready inputs")
    void readyInputsTakeTurns() {
        lab.drain(
                new SelectAll<>(
                        List.of(
                                new Iter<>(List.of(0)),
                                new Iter<>(List.of(10, 11, 12)),
                                new Iter<>(List.of(20, 21)))));
        assertThat(lab.log())
                .isEqualTo(Experiments.of("select_all: round robin over ready inputs"));
    }

    @Test
    @Experiment("select_all of nothing ends at once")
    void withoutInputsItEndsAtOnce() {
        lab.drain(new SelectAll<>(List.<Stream<Integer>>of()));
        assertThat(lab.log()).isEqualTo(Experiments.of("select_all of nothing ends at once"));
    }

    @Test
    @Experiment("demand: select_all of 3")
    void onlyTheInputWhoseTurnItIsIsPolled() {
        Stream<Integer> all =
                new SelectAll<>(
                        List.of(
                                lab.source("a", 0, 1),
                                lab.source("b", 0, 1),
                                lab.source("c", 0, 1)));
        lab.say("first next -> " + Rust.show(lab.next(all)));
        lab.say("second next -> " + Rust.show(lab.next(all)));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: select_all of 3"));
    }

    @Test
    void anInputIsDroppedAtItsEndAndTheOthersWithTheWhole() {
        Script<Integer> a = lab.<Integer>script().named("a");
        Script<Integer> b = lab.script(1, 2).named("b");
        Stream<Integer> all = new SelectAll<>(List.of(a, b));
        assertThat(lab.next(all)).contains(1);
        assertThat(lab.log()).containsExactly("t=0 closed a");

        all.close();
        assertThat(lab.log()).containsExactly("t=0 closed a", "t=0 closed b");
    }

    @Test
    void aPendingInputIsPolledAgainOnlyAfterItsOwnWake() {
        Script<Integer> a = lab.<Integer>script().pending().then(1);
        Script<Integer> b = lab.<Integer>script().pending().then(2);
        Stream<Integer> all = new SelectAll<>(List.of(a, b));
        lab.poll(all);
        b.wake();

        assertThat(lab.next(all)).contains(2);
        assertThat(a.polls).isEqualTo(1);
    }
}
