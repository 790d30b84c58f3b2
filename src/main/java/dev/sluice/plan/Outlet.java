package dev.sluice.plan;

import dev.sluice.catalog.Sending;
import dev.sluice.telemetry.NodeMeter;

/// A task's sender into one channel.
///
/// @param <T> what it sends: items, or results of items
final class Outlet<T> {
    private final ChannelMeter channel;
    private final Sending<T> sending;
    private final NodeMeter meter;
    private final Limit limit;
    private volatile boolean open = true;

    /// @param meter counts what was sent here: of a task with one sender, the task's own
    Outlet(ChannelMeter channel, Sending<T> sending, NodeMeter meter) {
        this.channel = channel;
        this.sending = sending;
        this.meter = meter;
        this.limit = new Limit(channel);
    }

    ChannelMeter channel() {
        return channel;
    }

    Sending<T> sending() {
        return sending;
    }

    NodeMeter meter() {
        return meter;
    }

    Limit limit() {
        return limit;
    }

    /// Whether the sender has not been dropped.
    boolean open() {
        return open;
    }

    void close() {
        open = false;
        sending.close();
    }
}
