package dev.sluice.studio.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlowTest {
    private static final double PICTURE = 1 / 30.0;

    @Test
    void theMoreItemsTheDenserAndTheFaster() {
        Flow before = Flow.of(Flow.TOO_MANY, 0);
        double pace = pace(Flow.TOO_MANY);
        for (double rate = 100; rate <= 1e6; rate *= 10) {
            assertThat(Flow.of(rate, 0).apart()).isLessThan(before.apart());
            assertThat(pace(rate)).isGreaterThan(pace);
            before = Flow.of(rate, 0);
            pace = pace(rate);
        }
        assertThat(Flow.of(1e9, 0)).as("no denser than that").isEqualTo(Flow.of(1e6, 0));
    }

    @Test
    void anEyeSeesItGoForward() {
        for (double rate = Flow.TOO_MANY; rate < 1e8; rate *= 1.5) {
            Flow flow = Flow.of(rate, 0);
            assertThat(pace(rate) * PICTURE).isBetween(1.0, flow.apart() / 2);
        }
    }

    @Test
    void aRateThatWaversALittleLeavesTheDotsWhereTheyAre() {
        assertThat(Flow.of(10_100, 500)).isEqualTo(Flow.of(10_000, 500));
    }

    @Test
    void theFirstDotIsAlwaysNearTheStart() {
        for (int picture = 0; picture < 1_000; picture++) {
            Flow flow = Flow.of(500, picture * PICTURE);
            assertThat(flow.shift()).isBetween(0.0, flow.apart());
        }
    }

    /// Canvas units a second, from one moment to the next.
    private static double pace(double rate) {
        double step = 1e-3;
        assertThat(Flow.of(rate, 0).shift()).isCloseTo(0, within(1e-9));
        return Flow.of(rate, step).shift() / step;
    }
}
