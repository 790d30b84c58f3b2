package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Sample.Latency;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Percentiles;
import dev.sluice.telemetry.Sample.State;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counters, means and rates.
class MetersTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void timeInAStateIsAddedUpIncludingThePresentOne() {
        NodeMeter meter = new NodeMeter();
        meter.enter(State.STALLED, 10);
        meter.enter(State.READY, 30);
        meter.enter(State.STALLED, 100);

        assertThat(meter.stalledNanos(105)).isEqualTo(25);
        assertThat(meter.pendingNanos(105)).isZero();
        assertThat(meter.since()).isEqualTo(100);
    }

    @Test
    void theFirstAndTheLastItemAreRemembered() {
        NodeMeter meter = new NodeMeter();
        assertThat(meter.first()).isEqualTo(-1);
        meter.itemAt(0);
        meter.itemAt(7);

        assertThat(meter.first()).isZero();
        assertThat(meter.last()).isEqualTo(7);
    }

    @Test
    void theMeanFillIsWeightedByTime() {
        FillMeter fill = new FillMeter();
        fill.step(10, 4);
        fill.step(20, 0);

        assertThat(fill.mean(40)).isEqualTo(1.0);
    }

    @Test
    void aSlopeCountsHalf() {
        FillMeter fill = new FillMeter();
        fill.slope(10, 4);

        assertThat(fill.mean(10)).isEqualTo(2.0);
    }

    @Test
    void latenciesAreExactToThreeDigits() {
        LatencyMeter meter = new LatencyMeter();
        for (long i = 1; i <= 100; i++) {
            meter.record(i);
        }

        Latency all = new Latency(100, 50, 90, 99, 100, Percentiles.NONE);
        assertThat(meter.latency(0)).isEqualTo(all);
        assertThat(meter.latency(0)).isEqualTo(all);
    }

    private static Sample sample(long time, long items, long stalled) {
        NodeSample node =
                new NodeSample(
                        items,
                        0,
                        0,
                        0,
                        0,
                        stalled,
                        -1,
                        -1,
                        List.of(),
                        State.READY,
                        0,
                        Awaited.Nothing.NOTHING,
                        List.of(),
                        Optional.empty());
        return new Sample(time, Map.of("p", node), Map.of(), List.of(), Optional.empty());
    }

    @Test
    void ratesComeFromTwoSamples() {
        Rates rates = new Rates(sample(SECOND, 10, 0), sample(3 * SECOND, 50, SECOND / 2));

        assertThat(rates.throughput("p")).isEqualTo(20);
        assertThat(rates.stallShare("p")).isEqualTo(0.25);
        assertThat(rates.throughput("unknown")).isZero();
    }

    @Test
    void noTimeBetweenTwoSamplesMeansNoRate() {
        assertThat(new Rates(sample(SECOND, 10, 0), sample(SECOND, 50, 0)).throughput("p"))
                .isZero();
    }
}
