package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Event.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

/// The event log of virtual time keeps what the live one does, and shows no event half written.
class EventColumnsTest {
    private static void fill(EventColumns log, long events) {
        for (long i = 0; i < events; i++) {
            log.add(i, Kind.YIELDED, "n", i, i, i % 2 == 1);
        }
    }

    private static List<Long> sequence(EventColumns log, long from, int most) {
        return log.since(from, most).stream().map(Event::seq).toList();
    }

    @Test
    void isCompleteUpToItsSize() {
        EventColumns log = new EventColumns(10_000);
        fill(log, 10_000);

        assertThat(sequence(log, 0, 20_000))
                .containsExactlyElementsOf(LongStream.range(0, 10_000).boxed().toList());
        assertThat(log.lost()).isZero();
    }

    @Test
    void keepsTheLatestAndCountsTheRest() {
        EventColumns log = new EventColumns(8);
        fill(log, 11);

        assertThat(sequence(log, 0, 100)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(sequence(log, 5, 2)).containsExactly(5L, 6L);
        assertThat(log.lost()).isEqualTo(3);
    }

    @Test
    void givesBackWhatWasNoted() {
        EventColumns log = new EventColumns(8);
        log.add(5, Kind.ENDED, "a", -1, null, false);
        log.add(7, Kind.SENT, "b", 3, "text", true);
        log.add(9, Kind.YIELDED, "c", 4, Long.MIN_VALUE, false);

        Event last = new Event(2, 9, Kind.YIELDED, "c", 4, Long.MIN_VALUE, false);
        assertThat(log.since(0, 10))
                .containsExactly(
                        new Event(0, 5, Kind.ENDED, "a", -1, null, false),
                        new Event(1, 7, Kind.SENT, "b", 3, "text", true),
                        last);
        assertThat(log.latest()).isEqualTo(last);
    }

    @Test
    void findsWhatHappenedToAnItemAndToWhatItWentInto() {
        EventColumns log = new EventColumns(8);
        fill(log, 5);
        log.add(5, Kind.YIELDED, "pairs", 1, 7L, false, Lineage.of(1, 2));
        log.add(6, Kind.YIELDED, "other", 4, 4L, false, Lineage.of(4, 3));

        assertThat(log.about(2, 10))
                .containsExactly(
                        new Event(2, 2, Kind.YIELDED, "n", 2, 2L, false),
                        new Event(5, 5, Kind.YIELDED, "pairs", 1, 7L, false, Lineage.of(1, 2)));
        assertThat(log.about(2, 1)).extracting(Event::node).containsExactly("pairs");
        assertThat(log.about(9, 10)).isEmpty();
    }

    @Test
    void aReaderSeesNoEventHalfWritten() throws InterruptedException {
        EventColumns log = new EventColumns(4);
        Thread writer = Thread.ofPlatform().start(() -> fill(log, 300_000));
        while (writer.isAlive()) {
            for (Event event : log.since(0, 4)) {
                long seq = event.seq();
                assertThat(event)
                        .isEqualTo(new Event(seq, seq, Kind.YIELDED, "n", seq, seq, seq % 2 == 1));
            }
        }
        writer.join();
    }
}
