package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.EventColumns;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RecordingTest {
    private static final long STEP = 100;

    private final Recording recording = new Recording();

    private static Sample at(long time) {
        return new Sample(time, Map.of(), Map.of(), List.of(), Optional.empty());
    }

    @Test
    void itKeepsOneSampleAStepAndFindsTheOneBefore() {
        for (long time = 0; time <= 1_000; time += 10) {
            recording.add(at(time), STEP);
        }

        assertThat(recording.samples()).hasSize(11);
        assertThat(recording.at(350)).contains(at(300));
        assertThat(recording.at(300)).contains(at(300));
        assertThat(recording.at(5_000)).contains(at(1_000));
    }

    @Test
    void aRunThatStandsStillIsKeptAsItIsLast() {
        NodeSample busy = NodeSample.NONE;
        Sample changed = new Sample(0, Map.of("a", busy), Map.of(), List.of(), Optional.empty());
        recording.add(at(0), STEP);
        recording.add(changed, STEP);

        assertThat(recording.samples()).containsExactly(changed);
    }

    @Test
    void aLongRunIsKnownFromItsStartAndCloserTogetherTowardsItsEnd() {
        for (long time = 0; time <= 6_000_000; time += STEP) {
            recording.add(at(time), STEP);
        }

        List<Sample> samples = recording.samples();
        assertThat(samples).hasSizeLessThanOrEqualTo(3_000);
        assertThat(samples.getFirst().time()).isZero();
        assertThat(recording.end()).isEqualTo(6_000_000);
        long lastGap = samples.getLast().time() - samples.get(samples.size() - 2).time();
        assertThat(lastGap).isEqualTo(STEP);
        assertThat(samples.get(2).time()).isGreaterThan(2 * STEP);
    }

    @Test
    void largeSamplesAreFewer() {
        NodeSample node =
                new NodeSample(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        -1,
                        -1,
                        List.of(),
                        Sample.State.IDLE,
                        0,
                        Awaited.Nothing.NOTHING,
                        Collections.nCopies(8, new Seen(0, 0, 0, "x", false)),
                        Optional.empty());
        Map<String, NodeSample> nodes = new java.util.HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            nodes.put("n" + i, node);
        }
        for (long time = 0; time <= 60_000; time += STEP) {
            recording.add(new Sample(time, nodes, Map.of(), List.of(), Optional.empty()), STEP);
        }

        assertThat(recording.samples()).hasSizeBetween(200, 401);
        assertThat(recording.at(0).orElseThrow().node("n1").latest()).isEmpty();
    }

    @Test
    void eventsAreFoundByTimeInWhatTheLogStillKeeps() {
        EventColumns log = new EventColumns(64);
        recording.begin(log);
        for (int i = 0; i < 100; i++) {
            log.add(10L * i, Kind.SENT, "a", i, null, false);
        }

        assertThat(recording.events(900, 930))
                .extracting(Event::item)
                .containsExactly(91L, 92L, 93L);
        assertThat(recording.events(0, 100)).isEmpty();
        assertThat(recording.firstAfter(995)).isEqualTo(100);
    }

    @Test
    void aDragOfAParameterIsOneFlag() {
        recording.tuned(new Recording.Tuning(0, "a", "capacity", "3"));
        recording.tuned(new Recording.Tuning(100_000_000, "a", "capacity", "4"));
        recording.tuned(new Recording.Tuning(100_000_000, "b", "capacity", "4"));

        assertThat(recording.tunings())
                .containsExactly(
                        new Recording.Tuning(100_000_000, "a", "capacity", "4"),
                        new Recording.Tuning(100_000_000, "b", "capacity", "4"));
    }
}
