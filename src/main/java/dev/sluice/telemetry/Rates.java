package dev.sluice.telemetry;

import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;

/// What happened between two looks at a run, per second of run time or as a share of it.
public record Rates(Sample before, Sample after) {
    private static final double SECOND = 1e9;

    /// Seconds of run time between the looks.
    public double seconds() {
        return (after.time() - before.time()) / SECOND;
    }

    /// Items per second at this node; 0 when no time passed.
    public double throughput(String node) {
        return perSecond(at(after, node).items() - at(before, node).items());
    }

    /// Polls per second of this node's output.
    public double polls(String node) {
        return perSecond(at(after, node).polls() - at(before, node).polls());
    }

    /// How much of the time this producer waited for slots, 0 to 1.
    public double stallShare(String node) {
        return share(at(after, node).stalledNanos() - at(before, node).stalledNanos());
    }

    /// How much of the time this node was pending, 0 to 1.
    public double pendingShare(String node) {
        return share(at(after, node).pendingNanos() - at(before, node).pendingNanos());
    }

    /// Items per second that left this channel.
    public double received(String channel) {
        ChannelSample first = before.channels().get(channel);
        ChannelSample second = after.channels().get(channel);
        return first == null || second == null ? 0 : perSecond(second.received() - first.received());
    }

    /// Time that the senders of this channel waited, over the time that passed: 2 means that two waited all along.
    public double waiting(String channel) {
        ChannelSample first = before.channels().get(channel);
        ChannelSample second = after.channels().get(channel);
        return first == null || second == null ? 0 : perSecond(second.waitNanos() - first.waitNanos()) / SECOND;
    }

    private double perSecond(long count) {
        return seconds() <= 0 ? 0 : count / seconds();
    }

    private double share(long nanos) {
        return Math.clamp(perSecond(nanos) / SECOND, 0, 1);
    }

    private static NodeSample at(Sample sample, String node) {
        return sample.nodes().getOrDefault(node, NodeSample.NONE);
    }
}
