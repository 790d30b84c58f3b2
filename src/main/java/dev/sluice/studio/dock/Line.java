package dev.sluice.studio.dock;

import dev.sluice.studio.model.Recording;
import dev.sluice.telemetry.Sample;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// A line of a chart: a metric of a node over the time that is shown, with as many points as there are pixels.
final class Line {
    private final String title;
    private final Metric metric;
    private final int colour;
    private final long[] times;
    private final double[] values;

    private Line(ChartLines.Shown node, Metric metric, long[] times, double[] values) {
        this.title = node.title();
        this.metric = metric;
        this.colour = node.colour();
        this.times = times;
        this.values = values;
    }

    static Line of(
            Recording recording,
            ChartLines.Shown node,
            Metric metric,
            long from,
            long to,
            int most) {
        List<Sample> samples = recording.samples();
        int first = Math.max(0, recording.placeAfter(from) - 1);
        int end = Math.min(samples.size(), recording.placeAfter(to) + 1);
        int step = Math.max(1, (end - first + most - 1) / Math.max(1, most));
        int count = (end - first + step - 1) / step;
        long[] times = new long[Math.max(0, count)];
        double[] values = new double[Math.max(0, count)];
        for (int i = 0; i < count; i++) {
            int place = Math.max(first, end - 1 - (count - 1 - i) * step);
            times[i] = samples.get(place).time();
            values[i] = metric.at(recording, place, node.id());
        }
        return new Line(node, metric, times, values);
    }

    Metric metric() {
        return metric;
    }

    int colour() {
        return colour;
    }

    /// The same for all lines of a node, and another for other nodes.
    Symbol symbol() {
        return Symbol.of(colour);
    }

    int size() {
        return times.length;
    }

    long time(int place) {
        return times[place];
    }

    double value(int place) {
        return values[place];
    }

    /// The name of its node.
    String title() {
        return title;
    }

    String name() {
        return metric.suffix().isEmpty() ? title : title + " " + metric.suffix();
    }

    /// Whether it has any value.
    boolean tells() {
        return !Arrays.stream(values).allMatch(Double::isNaN);
    }

    /// The place of the last value in a stretch of time.
    OptionalInt lastBetween(long from, long to) {
        for (int i = times.length - 1; i >= 0 && times[i] >= from; i--) {
            if (times[i] <= to && !Double.isNaN(values[i])) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    double highest() {
        double most = 0;
        for (double value : values) {
            most = value > most ? value : most;
        }
        return most;
    }

    /// The value at the last point not later than `time`; NaN before the first.
    double at(long time) {
        double value = Double.NaN;
        for (int i = 0; i < times.length && times[i] <= time; i++) {
            value = values[i];
        }
        return value;
    }
}
