package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

class TakeTest {
    private final Lab lab = new Lab();

    @Test
    void theUpstreamIsNeitherPolledNorClosedAfterTheLastItem() {
        Script<Integer> s = lab.script(1, 2, 3);
        Stream<Integer> take = new Take<>(s, 2);
        lab.next(take);
        lab.next(take);
        assertThat(lab.next(take)).isEmpty();
        assertThat(s.polls).isEqualTo(2);
        assertThat(s.closes).isZero();

        take.close();
        assertThat(s.closes).isEqualTo(1);
    }

    @Test
    void takingNothingPollsNothing() {
        Script<Integer> s = lab.script(1);
        assertThat(lab.next(new Take<>(s, 0))).isEmpty();
        assertThat(s.polls).isZero();
    }

    @Test
    void anEarlyEndIsForEver() {
        Script<Integer> s = lab.<Integer>script().done().then(1);
        Stream<Integer> take = new Take<>(s, 5);
        assertThat(lab.next(take)).isEmpty();
        assertThat(lab.next(take)).isEmpty();
        assertThat(s.polls).isEqualTo(1);
    }

    @Test
    void pendingPassesAndCountsNothing() {
        Stream<Integer> take = new Take<>(lab.<Integer>script().pending().then(1), 1);
        assertThat(lab.poll(take)).isEqualTo(Poll.PENDING);
        assertThat(lab.next(take)).contains(1);
    }

    @Test
    @Experiment("take(2) counts Err items")
    void errorsCountAsItems() {
        Stream<Result<Integer, String>> s =
                lab.script(Result.ok(1), Result.err("E2"), Result.<Integer, String>ok(3));
        lab.drain(new Take<>(s, 2));

        assertThat(lab.log().removeLast()).isEqualTo("t=0 closed s");
        assertThat(lab.log()).isEqualTo(Experiments.of("take(2) counts Err items"));
    }
}
