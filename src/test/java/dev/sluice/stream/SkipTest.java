package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkipTest {
    private final Lab lab = new Lab();

    @Test
    void anUpstreamThatEndsWhileSkippedEndsIt() {
        Script<Integer> s = lab.script(1, 2);
        assertThat(lab.next(new Skip<>(s, 5))).isEmpty();
        assertThat(s.polls).isEqualTo(3);
    }

    @Test
    void pendingWhileSkippingKeepsTheCount() {
        Stream<Integer> skip = new Skip<>(lab.script(1).pending().then(2).then(3), 2);
        assertThat(lab.poll(skip)).isEqualTo(Poll.PENDING);
        assertThat(lab.next(skip)).contains(3);
    }
}
