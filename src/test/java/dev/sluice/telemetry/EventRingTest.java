package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Event.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

/// What the event log keeps and what it says it lost.
class EventRingTest {
    private static void fill(EventRing ring, long events) {
        for (long i = 0; i < events; i++) {
            ring.add(i, Kind.YIELDED, "n", i, i, false);
        }
    }

    private static List<Long> sequence(EventRing ring, long from, int most) {
        return ring.since(from, most).stream().map(Event::seq).toList();
    }

    @Test
    void isCompleteUpToItsSize() {
        EventRing ring = new EventRing(8);
        fill(ring, 8);

        assertThat(sequence(ring, 0, 100)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(ring.lost()).isZero();
    }

    @Test
    void keepsTheLatestAndCountsTheRest() {
        EventRing ring = new EventRing(8);
        fill(ring, 11);

        assertThat(sequence(ring, 0, 100)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(ring.lost()).isEqualTo(3);
    }

    @Test
    void aReaderComesBackForMore() {
        EventRing ring = new EventRing(8);
        fill(ring, 5);

        assertThat(sequence(ring, 0, 2)).containsExactly(0L, 1L);
        assertThat(sequence(ring, 2, 2)).containsExactly(2L, 3L);
        assertThat(sequence(ring, 5, 2)).isEmpty();
        assertThat(ring.next()).isEqualTo(5);
    }

    @Test
    void writersOnSeveralThreadsLoseNothing() throws InterruptedException {
        EventRing ring = new EventRing(1 << 12);
        List<Thread> writers =
                LongStream.range(0, 4)
                        .mapToObj(n -> Thread.startVirtualThread(() -> fill(ring, 1000)))
                        .toList();
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(sequence(ring, 0, 10_000))
                .containsExactlyElementsOf(LongStream.range(0, 4000).boxed().toList());
    }
}
