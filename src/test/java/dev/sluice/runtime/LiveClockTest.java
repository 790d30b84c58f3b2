package dev.sluice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

class LiveClockTest {
    private final AtomicLong wall = new AtomicLong(1_000_000);
    private final LiveClock clock = new LiveClock(wall::get);

    @Test
    void runTimeStartsAtZeroAndPassesAsWallTimeDoes() {
        assertThat(clock.now()).isZero();
        wall.addAndGet(500);
        assertThat(clock.now()).isEqualTo(500);
        assertThat(clock.wallUntil(800)).isEqualTo(300);
        assertThat(clock.wallUntil(100)).isZero();
    }

    @Test
    void anotherSpeedCountsFromTheChangeOn() {
        wall.addAndGet(100);
        clock.speed(10);
        assertThat(clock.now()).isEqualTo(100);
        wall.addAndGet(100);
        assertThat(clock.now()).isEqualTo(1_100);
        assertThat(clock.wallUntil(1_205)).as("rounded up").isEqualTo(11);
        clock.speed(0.01);
        wall.addAndGet(1_000);
        assertThat(clock.now()).isEqualTo(1_110);
        assertThat(clock.wallUntil(1_111)).isEqualTo(100);
    }

    @Test
    void aPauseStopsTimeAndDeadlinesAreInfinitelyFar() {
        wall.addAndGet(100);
        clock.pause();
        wall.addAndGet(1_000);
        assertThat(clock.paused()).isTrue();
        assertThat(clock.now()).isEqualTo(100);
        assertThat(clock.wallUntil(101)).isEqualTo(Long.MAX_VALUE);
        clock.speed(2);
        assertThat(clock.paused()).isTrue();
        clock.resume();
        wall.addAndGet(10);
        assertThat(clock.now()).isEqualTo(120);
    }

    @Test
    void watchersHearOfEachChangeAndOfNothingElse() {
        AtomicInteger heard = new AtomicInteger();
        Runnable watcher = heard::incrementAndGet;
        clock.watch(watcher);
        clock.speed(1);
        clock.resume();
        assertThat(heard).hasValue(0);
        clock.speed(2);
        clock.pause();
        clock.resume();
        assertThat(heard).hasValue(3);
        clock.unwatch(watcher);
        clock.pause();
        assertThat(heard).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, Double.NaN})
    void aSpeedIsPositiveAndFinite(double speed) {
        assertThatThrownBy(() -> clock.speed(speed)).isInstanceOf(IllegalArgumentException.class);
    }
}
