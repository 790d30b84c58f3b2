package dev.sluice.studio.dock;

import dev.sluice.studio.model.Recording;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;

import java.util.List;

/// What a node had done by any moment of a recording, in a straight line between two samples.
///
/// @param items handed on: sent, received or yielded
/// @param waited nanoseconds it was stalled; of a channel, a sender's on average
record Counts(double items, double waited) {
    private static final Counts ZERO = new Counts(0, 0);

    static Counts at(Recording recording, String node, long time) {
        List<Sample> samples = recording.samples();
        if (samples.isEmpty() || time <= 0) {
            return ZERO;
        }
        int after = recording.placeAfter(time);
        if (after == samples.size()) {
            return of(samples.getLast(), node);
        }
        Sample late = samples.get(after);
        long since = after == 0 ? 0 : samples.get(after - 1).time();
        Counts then = after == 0 ? ZERO : of(samples.get(after - 1), node);
        return then.towards(
                of(late, node), (time - since) / (double) Math.max(1, late.time() - since));
    }

    static Counts of(Sample sample, String id) {
        NodeSample node = sample.nodes().get(id);
        if (node != null) {
            return new Counts(node.items(), node.stalledNanos());
        }
        ChannelSample channel = sample.channels().get(id);
        return channel == null
                ? ZERO
                : new Counts(
                        channel.received(),
                        channel.waitNanos() / (double) Math.max(1, channel.senders().size()));
    }

    private Counts towards(Counts later, double part) {
        return new Counts(
                items + (later.items - items) * part, waited + (later.waited - waited) * part);
    }

    Counts minus(Counts earlier) {
        return new Counts(items - earlier.items, waited - earlier.waited);
    }
}
