package dev.sluice.telemetry;

import dev.sluice.telemetry.Sample.Latency;
import dev.sluice.telemetry.Sample.Percentiles;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;

/// The latencies of what a sink was handed, to three digits; the recent ones to two. One task records, any thread
/// reads.
public final class LatencyMeter {
    private static final int DIGITS = 3;
    private static final long SPAN = 500_000_000;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(DIGITS);
    private final Histogram total = new Histogram(DIGITS);
    private final Histogram span = new Histogram(DIGITS - 1);
    private @Nullable Histogram fresh;
    private Percentiles lately = Percentiles.NONE;
    private long since;

    /// @param nanos from birth to hand-over
    public void record(long nanos) {
        recorder.recordValue(Math.max(0, nanos));
    }

    /// All latencies until `now`, and those of the latest half second that was looked at as a whole.
    public synchronized Latency latency(long now) {
        fresh = recorder.getIntervalHistogram(fresh);
        if (fresh.getTotalCount() > 0) {
            total.add(fresh);
            span.add(fresh);
        }
        if (now - since >= SPAN) {
            lately = percentiles(span);
            span.reset();
            since = now;
        }
        return new Latency(
                total.getTotalCount(),
                total.getValueAtPercentile(50),
                total.getValueAtPercentile(90),
                total.getValueAtPercentile(99),
                total.getMaxValue(),
                lately);
    }

    private static Percentiles percentiles(Histogram of) {
        return new Percentiles(
                of.getTotalCount(),
                of.getValueAtPercentile(50),
                of.getValueAtPercentile(90),
                of.getValueAtPercentile(99));
    }
}
