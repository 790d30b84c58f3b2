package dev.sluice.telemetry;

import dev.sluice.telemetry.Sample.ChannelSample;

import java.util.function.ToLongFunction;

/// What happened between two looks at a run, per second of run time or as a share of it.
public record Rates(Sample before, Sample after) {
    private static final double SECOND = 1e9;

    /// Seconds of run time between the looks.
    public double seconds() {
        return (after.time() - before.time()) / SECOND;
    }

    /// Items per second at this node; 0 when no time passed.
    public double throughput(String node) {
        return perSecond(after.node(node).items() - before.node(node).items());
    }

    /// Polls per second of this node's output.
    public double polls(String node) {
        return perSecond(after.node(node).polls() - before.node(node).polls());
    }

    /// How much of the time this producer waited for slots, 0 to 1.
    public double stallShare(String node) {
        return share(after.node(node).stalledNanos() - before.node(node).stalledNanos());
    }

    /// How much of the time this node was pending, 0 to 1.
    public double pendingShare(String node) {
        return share(after.node(node).pendingNanos() - before.node(node).pendingNanos());
    }

    /// Items per second that left this channel.
    public double received(String channel) {
        return perSecond(
                of(after, channel, ChannelSample::received)
                        - of(before, channel, ChannelSample::received));
    }

    /// Time that the senders of this channel waited, over the time that passed: 2 means that two waited all along.
    public double waiting(String channel) {
        long waited =
                of(after, channel, ChannelSample::waitNanos)
                        - of(before, channel, ChannelSample::waitNanos);
        return perSecond(waited) / SECOND;
    }

    private double perSecond(long count) {
        return seconds() <= 0 ? 0 : count / seconds();
    }

    private double share(long nanos) {
        return Math.clamp(perSecond(nanos) / SECOND, 0, 1);
    }

    private static long of(Sample sample, String channel, ToLongFunction<ChannelSample> count) {
        return sample.channel(channel).stream().mapToLong(count).sum();
    }
}
