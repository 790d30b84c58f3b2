package dev.sluice.telemetry;

/// The time-weighted mean fill of a channel: the area under its fill over run time. One task writes; who reads
/// meanwhile may see it a moment old.
public final class FillMeter {
    private double area;
    private long since;
    private int fill;

    /// The fill is `now` nanoseconds into the run what it is, and was constant since the last call.
    public void step(long now, int changed) {
        if (now == since) {
            fill = changed;
            return;
        }
        area += (double) fill * (now - since);
        since = Math.max(since, now);
        fill = changed;
    }

    /// The fill is what it is, and went there in a straight line since the last call.
    public void slope(long now, int changed) {
        area += (fill + changed) / 2.0 * (now - since);
        since = Math.max(since, now);
        fill = changed;
    }

    /// Mean fill from the start until `now`.
    public double mean(long now) {
        long span = Math.max(now, since);
        return span == 0 ? fill : (area + (double) fill * (span - since)) / span;
    }
}
