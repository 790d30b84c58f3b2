package dev.sluice.telemetry;

import dev.sluice.telemetry.Sample.Latency;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/// The latencies of what a sink was handed, to three digits. One task records, any thread reads.
public final class LatencyMeter {
    private static final int DIGITS = 3;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(DIGITS);
    private final Histogram total = new Histogram(DIGITS);

    /// @param nanos from birth to hand-over
    public void record(long nanos) {
        recorder.recordValue(Math.max(0, nanos));
    }

    /// All latencies so far.
    public synchronized Latency latency() {
        total.add(recorder.getIntervalHistogram());
        return new Latency(
                total.getTotalCount(),
                total.getValueAtPercentile(50),
                total.getValueAtPercentile(90),
                total.getValueAtPercentile(99),
                total.getMaxValue());
    }
}
