package dev.sluice.studio.dock;

import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the charts draw: a point for each tenth of a second of run time, at most the last two minutes' worth.
///
/// Throughput is items per second and stall share the part of the time spent waiting for slots, both over
/// the last second; fill is how many items a channel holds.
final class History {
    private static final long STEP = 100_000_000;
    private static final int MOST = 1_200;
    private static final int WINDOW = 10;

    /// One node at one moment.
    ///
    /// @param stalled 0 to 1
    /// @param fill -1 for what is not a channel
    record Point(long time, double throughput, double stalled, int fill) {}

    private final Map<String, List<Point>> points = new LinkedHashMap<>();
    private final Deque<Counted> window = new ArrayDeque<>();
    private long lastTime = -STEP;

    /// Items and nanoseconds waited by node, up to a moment.
    private record Counted(long time, Map<String, long[]> counts) {}

    History() {
        clear();
    }

    void clear() {
        points.clear();
        window.clear();
        window.add(new Counted(0, Map.of()));
        lastTime = -STEP;
    }

    /// @return whether a point was added
    boolean add(Sample sample) {
        if (sample.time() - lastTime < STEP
                && (sample.end().isEmpty() || sample.time() == lastTime)) {
            return false;
        }
        Counted then = window.element();
        double seconds = Math.max(1, sample.time() - then.time) / 1e9;
        Map<String, long[]> counted = new LinkedHashMap<>();
        sample.nodes()
                .forEach(
                        (id, node) ->
                                counted.put(id, new long[] {node.items(), node.stalledNanos()}));
        sample.channels()
                .forEach(
                        (id, channel) ->
                                counted.put(
                                        id, new long[] {channel.received(), channel.waitNanos()}));
        for (Map.Entry<String, long[]> now : counted.entrySet()) {
            long[] before = then.counts.getOrDefault(now.getKey(), new long[2]);
            double throughput = (now.getValue()[0] - before[0]) / seconds;
            double stalled = (now.getValue()[1] - before[1]) / 1e9 / seconds;
            append(now.getKey(), point(sample, now.getKey(), throughput, stalled));
        }
        window.add(new Counted(sample.time(), counted));
        if (window.size() > WINDOW) {
            window.remove();
        }
        lastTime = sample.time();
        return true;
    }

    private static Point point(Sample sample, String id, double throughput, double stalled) {
        ChannelSample channel = sample.channels().get(id);
        if (channel == null) {
            return new Point(sample.time(), throughput, Math.clamp(stalled, 0, 1), -1);
        }
        int senders = Math.max(1, channel.senders().size());
        return new Point(
                sample.time(), throughput, Math.clamp(stalled / senders, 0, 1), channel.fill());
    }

    private void append(String id, Point point) {
        List<Point> line = points.computeIfAbsent(id, _ -> new ArrayList<>());
        line.add(point);
        if (line.size() > MOST) {
            line.subList(0, MOST / 10).clear();
        }
    }

    List<Point> of(String id) {
        return points.getOrDefault(id, List.of());
    }

    boolean isEmpty() {
        return points.isEmpty();
    }
}
