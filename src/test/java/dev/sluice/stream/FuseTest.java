package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;

class FuseTest {
    private final Lab lab = new Lab();

    private Script<Integer> resumes() {
        return lab.script(1).done().then(3);
    }

    private void three(Stream<Integer> stream) {
        lab.say(
                Rust.show(lab.next(stream))
                        + " "
                        + Rust.show(lab.next(stream))
                        + " "
                        + Rust.show(lab.next(stream)));
    }

    @Test
    @Experiment("fuse")
    void theEndIsForEver() {
        three(new Fuse<>(resumes()));
        assertThat(lab.log()).isEqualTo(Experiments.of("fuse"));
    }

    @Test
    @Experiment("without fuse a stream may go on after None")
    void withoutItAStreamMayGoOnAfterItsEnd() {
        three(resumes());
        assertThat(lab.log())
                .isEqualTo(Experiments.of("without fuse a stream may go on after None"));
    }

    @Test
    void theUpstreamIsKeptAtItsEndAndClosedWithTheFuse() {
        Script<Integer> s = lab.script();
        Fuse<Integer> fuse = new Fuse<>(s);
        lab.next(fuse);
        assertThat(s.closes).isZero();
        fuse.close();
        assertThat(s.closes).isEqualTo(1);
    }
}
