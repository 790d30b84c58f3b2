package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Event.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/// What the event log keeps and what it says it lost.
class EventRingTest {
    private static void fill(EventRing ring, long events) {
        for (long i = 0; i < events; i++) {
            ring.add(i, Kind.YIELDED, "n", i, i, false);
        }
    }

    /// A writer that is suspended in the middle of an event, and never goes on.
    private static void suspend(EventRing ring) {
        assertThat(ring.claim(ring.draw())).isTrue();
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
    void findsWhatHappenedToAnItem() {
        EventRing ring = new EventRing(8);
        fill(ring, 4);
        fill(ring, 4);

        assertThat(ring.about(2, 10)).extracting(Event::seq).containsExactly(2L, 6L);
        assertThat(ring.about(2, 1)).extracting(Event::seq).containsExactly(6L);
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

    @Test
    void givesBackWhatWasNoted() {
        EventRing ring = new EventRing(8);
        ring.add(5, Kind.ENDED, "a", -1, null, false);
        ring.add(7, Kind.SENT, "b", 3, "text", true);
        ring.add(9, Kind.YIELDED, "c", 4, Long.MIN_VALUE, false);

        assertThat(ring.since(0, 10))
                .containsExactly(
                        new Event(0, 5, Kind.ENDED, "a", -1, null, false),
                        new Event(1, 7, Kind.SENT, "b", 3, "text", true),
                        new Event(2, 9, Kind.YIELDED, "c", 4, Long.MIN_VALUE, false));
    }

    @Test
    void aReaderSeesNoEventHalfWrittenWhoeverWrites() throws InterruptedException {
        EventRing ring = new EventRing(4);
        suspend(ring);
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> writers =
                LongStream.range(0, 2)
                        .mapToObj(_ -> Thread.ofPlatform().start(() -> write(ring, enough)))
                        .toList();
        try {
            for (int seen = 0; seen < 200_000; ) {
                for (Event event : ring.since(0, 4)) {
                    assertThat(event.item()).isEqualTo(event.time());
                    assertThat(event.value()).isEqualTo(event.time());
                    seen++;
                }
            }
        } finally {
            enough.set(true);
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    @Test
    void readersGoOnWithoutAWriterThatIsSuspendedInTheMiddle() {
        int size = 8 * EventRing.PATIENCE;
        EventRing ring = new EventRing(size);
        fill(ring, 5);
        suspend(ring);
        fill(ring, EventRing.PATIENCE - 1);
        assertThat(sequence(ring, 0, size)).as("it may be about to end").hasSize(5);

        fill(ring, 1);
        assertThat(sequence(ring, 4, 3)).containsExactly(4L, 6L, 7L);

        fill(ring, size);
        assertThat(sequence(ring, 0, size))
                .as("nobody got the slot a lap later")
                .containsExactlyElementsOf(
                        LongStream.range(ring.next() - size, ring.next())
                                .filter(seq -> seq != 5 + size)
                                .boxed()
                                .toList());
    }

    private static void write(EventRing ring, AtomicBoolean enough) {
        while (!enough.get()) {
            fill(ring, 1000);
        }
    }
}
