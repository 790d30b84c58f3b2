package dev.sluice.studio.dock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Charts and marbles show the same time once somebody has chosen it, and each its usual before.
class TimeRangeTest {
    private static final long SECOND = 1_000_000_000;

    private final TimeRange range = new TimeRange();
    private final TimeWindow charts = new TimeWindow(60 * SECOND, true, range);
    private final TimeWindow marbles = new TimeWindow(2 * SECOND, true, range);

    @BeforeEach
    void tenSecondsOfARun() {
        charts.place(0, 1000);
        marbles.place(100, 500);
        charts.reach(10 * SECOND);
        marbles.reach(10 * SECOND);
    }

    @Test
    void beforeAnybodyChoosesEachShowsWhatIsUsual() {
        assertThat(charts.from()).isZero();
        assertThat(charts.to()).isEqualTo(10 * SECOND);
        assertThat(marbles.from()).isEqualTo(8 * SECOND);
    }

    @Test
    void zoomingOneShowsTheSameInTheOther() {
        charts.zoom(0.1, 500);

        assertThat(marbles.from()).isEqualTo(charts.from()).isEqualTo(9 * SECOND);
        assertThat(marbles.to()).isEqualTo(charts.to()).isEqualTo(10 * SECOND);
    }

    @Test
    void movingOneMovesTheOtherUntilThePresentIsFollowedAgain() {
        marbles.pan(250);
        charts.reach(11 * SECOND);

        assertThat(charts.from()).isEqualTo(marbles.from()).isEqualTo(7 * SECOND);
        assertThat(charts.following()).isFalse();

        charts.follow(true);
        marbles.reach(11 * SECOND);
        assertThat(marbles.from()).isEqualTo(9 * SECOND);
        assertThat(charts.to()).isEqualTo(11 * SECOND);
    }

    @Test
    void aWindowThatIsHeldStaysWhileTheOtherFollows() {
        marbles.hold(true);
        charts.reach(12 * SECOND);
        marbles.reach(12 * SECOND);

        assertThat(marbles.from()).isEqualTo(8 * SECOND);
        assertThat(charts.to()).isEqualTo(12 * SECOND);
    }
}
