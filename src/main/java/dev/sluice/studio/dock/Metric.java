package dev.sluice.studio.dock;

import dev.sluice.studio.model.Recording;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.Latency;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Percentiles;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What a line of a chart tells of a node. Throughput and stall share are over the second before.
enum Metric {
    THROUGHPUT(""),
    FILL(""),
    STALL(""),
    P50("p50"),
    P90("p90"),
    P99("p99");

    private static final Strings WORDS = Strings.of(Metric.class);

    /// The first items of a run come at once: over less than this many seconds their rate would dwarf all others.
    private static final double SHORTEST = 0.5;

    private static final long SECOND = 1_000_000_000L;
    private static final long YOUNG = SECOND / 4;
    private static final double NANOS_A_MILLI = 1e6;

    private final String suffix;

    Metric(String suffix) {
        this.suffix = suffix;
    }

    /// What tells it from other lines of the same node; may be empty.
    String suffix() {
        return suffix;
    }

    /// A large number in few letters: `12.5k`.
    static String compact(double value) {
        if (value < 10_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        boolean millions = value >= 1e6;
        String digits = String.format(Locale.ROOT, "%.1f", value / (millions ? 1e6 : 1e3));
        return digits.replace(".0", "") + (millions ? "M" : "k");
    }

    /// A value with its unit.
    String words(double value) {
        String digits =
                Math.abs(value) >= 100 || value == Math.rint(value) ? "%,.0f %s" : "%.1f %s";
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, digits, value, unit());
    }

    private String unit() {
        return WORDS.text(
                switch (this) {
                    case THROUGHPUT -> "unit.rate";
                    case FILL -> "unit.items";
                    case STALL -> "unit.share";
                    case P50, P90, P99 -> "unit.latency";
                });
    }

    /// Whether there is something to tell of that node.
    boolean tellsOf(Sample now, String node) {
        return switch (this) {
            case THROUGHPUT -> true;
            case FILL -> now.channels().containsKey(node);
            case STALL -> now.channels().containsKey(node) || sends(now, node);
            case P50, P90, P99 -> now.node(node).latency().isPresent();
        };
    }

    private static boolean sends(Sample now, String node) {
        return now.channels().values().stream()
                .anyMatch(channel -> channel.senders().containsKey(node));
    }

    /// NaN where there is nothing to tell.
    double at(Recording recording, int place, String node) {
        Sample sample = recording.samples().get(place);
        return switch (this) {
            case THROUGHPUT ->
                    sample.time() < YOUNG ? Double.NaN : perSecond(recording, sample, node).items();
            case FILL ->
                    sample.channel(node).map(channel -> (double) channel.fill()).orElse(Double.NaN);
            case STALL -> Math.clamp(perSecond(recording, sample, node).waited() / 1e7, 0, 100);
            case P50 -> latency(sample, node, Percentiles::p50);
            case P90 -> latency(sample, node, Percentiles::p90);
            case P99 -> latency(sample, node, Percentiles::p99);
        };
    }

    private static Counts perSecond(Recording recording, Sample sample, String node) {
        long from = Math.max(0, sample.time() - SECOND);
        double seconds = Math.max(1, sample.time() - from) / 1e9;
        Counts done = Counts.of(sample, node).minus(Counts.at(recording, node, from));
        return new Counts(done.items() / Math.max(seconds, SHORTEST), done.waited() / seconds);
    }

    private static double latency(
            Sample sample, String node, ToLongFunction<Percentiles> percentile) {
        return Optional.ofNullable(sample.nodes().get(node))
                .flatMap(NodeSample::latency)
                .map(Latency::lately)
                .filter(lately -> lately.count() > 0)
                .map(lately -> percentile.applyAsLong(lately) / NANOS_A_MILLI)
                .orElse(Double.NaN);
    }
}
