package dev.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Sample;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class LooksTest {
    private static final long SPAN = 100;

    private final Looks looks = new Looks(1);
    private long now;

    /// A run that goes on without a break.
    private void runTo(long time) {
        while (looks.due() <= time) {
            now = looks.due();
            looks.take(new Sample(now, Map.of(), Map.of(), List.of(), Optional.empty()), now);
        }
    }

    @Test
    void whatNobodyFetchesIsTakenLessAndLessOften() {
        looks.every(SPAN, 0);
        runTo(210 * SPAN);
        assertThat(looks.due() - now).isEqualTo(2 * SPAN);
        runTo(1_000_000 * SPAN);
        assertThat(looks.fetch()).hasSizeBetween(2_000, 4_000);

        runTo(looks.due());
        assertThat(looks.due() - now).as("and as often as before once it was").isEqualTo(SPAN);
        assertThat(looks.fetch()).hasSize(1);
    }

    @Test
    void whereNothingHappensNoneIsTaken() {
        looks.every(SPAN, 0);
        looks.take(new Sample(SPAN, Map.of(), Map.of(), List.of(), Optional.empty()), 50 * SPAN);
        assertThat(looks.due()).isEqualTo(50 * SPAN);
    }
}
