package dev.sluice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.stream.Timer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class TimersTest {
    private static final long MS = 1_000_000;

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /// A deadline in milliseconds, near or far.
    private static long draw(SplittableRandom random) {
        return 1 + (random.nextLong() >>> (23 + random.nextInt(40)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWheelFiresByDeadlineAndThenByRegistration(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TimerWheel wheel = new TimerWheel();
        List<long[]> expected = new ArrayList<>();
        List<Integer> fired = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int number = i;
            long when = i % 3 == 0 ? 1 + random.nextLong(50) * 64 : draw(random);
            VirtualTimer timer = new VirtualTimer(when, () -> fired.add(number));
            wheel.insert(timer);
            if (random.nextInt(5) == 0) {
                timer.cancel();
            } else {
                expected.add(new long[] {when, i});
            }
        }
        expected.sort(
                Comparator.<long[]>comparingLong(entry -> entry[0])
                        .thenComparingLong(entry -> entry[1]));
        for (long next = wheel.next(); next >= 0; next = wheel.next()) {
            assertThat(wheel.earliest().getAsLong()).isGreaterThanOrEqualTo(next);
            wheel.advance(TimerWheel.nanos(next));
        }
        assertThat(fired).isEqualTo(expected.stream().map(entry -> (int) entry[1]).toList());
        assertThat(wheel.earliest()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHeapFiresByDeadlineAndThenByRegistration(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TimerHeap heap = new TimerHeap();
        List<long[]> expected = new ArrayList<>();
        List<Integer> fired = new ArrayList<>();
        List<Timer> timers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int number = i;
            long deadline = (1 + random.nextLong(100)) * MS;
            timers.add(heap.start(deadline, () -> fired.add(number)));
            expected.add(new long[] {deadline, i});
        }
        disturb(random, timers, expected);
        expected.sort(
                Comparator.<long[]>comparingLong(entry -> entry[0])
                        .thenComparingLong(entry -> entry[1]));
        for (long now = 0; !heap.isEmpty(); now += 7 * MS) {
            heap.fire(now);
            assertThat(heap.next()).isGreaterThan(now);
        }
        assertThat(fired).isEqualTo(expected.stream().map(entry -> (int) entry[1]).toList());
    }

    private static void disturb(
            SplittableRandom random, List<Timer> timers, List<long[]> expected) {
        List<long[]> cancelled = new ArrayList<>();
        for (int i = 0; i < timers.size(); i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    timers.get(i).cancel();
                    timers.get(i).cancel();
                    cancelled.add(expected.get(i));
                }
                case 1 -> {
                    long later = expected.get(i)[0] + random.nextLong(50) * MS;
                    assertThat(timers.get(i).extend(later)).isTrue();
                    expected.get(i)[0] = later;
                }
                default -> assertThat(timers.get(i).extend(-1)).isFalse();
            }
        }
        expected.removeAll(cancelled);
    }
}
