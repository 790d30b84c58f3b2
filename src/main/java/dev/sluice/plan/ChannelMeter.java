package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Channel;
import dev.sluice.telemetry.FillMeter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One channel of a run: who sends into it, and how full it was.
final class ChannelMeter {
    private final int index;
    private final String id;
    private final Channel<Item> channel;
    private final boolean exact;
    private final FillMeter fill = new FillMeter();
    private final List<Feeder> feeders = new ArrayList<>();
    private final List<String> holders = new ArrayList<>();
    private int inside;

    /// @param exact whether all its tasks run on one thread and every change of its fill is seen
    ChannelMeter(int index, String id, Channel<Item> channel, boolean exact) {
        this.index = index;
        this.id = id;
        this.channel = channel;
        this.exact = exact;
    }

    /// Its place in the document.
    int index() {
        return index;
    }

    String id() {
        return id;
    }

    Channel<Item> channel() {
        return channel;
    }

    void feeder(Feeder feeder) {
        feeders.add(feeder);
    }

    /// Who sends into it, in document order.
    List<Feeder> feeders() {
        return feeders;
    }

    Optional<Feeder> feeder(int tag) {
        return feeders.stream().filter(feeder -> feeder.stage().index() == tag).findFirst();
    }

    /// Keeps a sender open for ever, as this node wants it.
    void hold(String node, int tag) {
        holders.add(node);
        channel.sender().copy(tag);
    }

    /// The nodes that keep a sender for ever.
    List<String> holders() {
        return holders;
    }

    /// An item went in.
    void sent(Desk desk) {
        if (exact) {
            inside++;
            fill.step(desk.now(), inside);
        }
    }

    /// An item came out.
    void received(long now) {
        if (exact) {
            inside--;
            fill.step(now, inside);
        } else {
            fill.slope(now, channel.state(0).len());
        }
    }

    /// It was found empty.
    void drained(long now) {
        if (!exact) {
            fill.slope(now, 0);
        }
    }

    double meanFill(long now) {
        return fill.mean(now);
    }
}
