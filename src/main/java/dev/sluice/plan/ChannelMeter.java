package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.FillMeter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One channel of a run: who sends into it, who receives from it, and how full it was.
final class ChannelMeter {
    private final String id;
    private final OpenChannel<?> channel;
    private final boolean exact;
    private final FillMeter fill = new FillMeter();
    private final List<Feed> feeds = new ArrayList<>();
    private final List<String> holders = new ArrayList<>();
    private final List<String> receivers = new ArrayList<>();

    /// @param exact whether all its tasks run on one thread and every change of its fill is seen
    ChannelMeter(String id, OpenChannel<?> channel, boolean exact) {
        this.id = id;
        this.channel = channel;
        this.exact = exact;
    }

    /// A task that sends into it.
    record Feed(Feeder<?> feeder, Outlet<?> outlet) {
        /// The node that sends.
        String node() {
            return feeder.stage().id();
        }
    }

    String id() {
        return id;
    }

    OpenChannel<?> channel() {
        return channel;
    }

    void feed(Feeder<?> feeder, Outlet<?> outlet) {
        feeds.add(new Feed(feeder, outlet));
    }

    /// Who sends into it, in document order.
    List<Feed> feeds() {
        return feeds;
    }

    /// The task whose sender has this tag.
    Optional<Feed> feed(int tag) {
        return feeds.stream().filter(feed -> feed.feeder().stage().index() == tag).findFirst();
    }

    /// Keeps a sender open for ever, as this node wants it.
    void hold(String node) {
        holders.add(node);
        channel.hold();
    }

    /// The nodes that keep a sender for ever.
    List<String> holders() {
        return holders;
    }

    /// Notes who owns its next receiver.
    ///
    /// @return the tag of that receiver
    int receiver(String node) {
        receivers.add(node);
        return receivers.size() - 1;
    }

    /// The nodes that receive from it; the place of each is the tag of its receiver.
    List<String> receivers() {
        return receivers;
    }

    /// An item went in.
    void sent(Desk desk) {
        if (exact) {
            fill.step(desk.now(), channel.len());
        }
    }

    /// Its sender chose it among others.
    void routed(Desk desk, Object load) {
        note(desk, Kind.ROUTED, load);
    }

    /// An item was thrown away.
    void dropped(Desk desk, Object load) {
        note(desk, Kind.DROPPED, load);
    }

    private void note(Desk desk, Kind kind, Object load) {
        if (desk.logs()) {
            Item item = Loads.item(load);
            desk.trace().note(desk.now(), kind, id, item, Loads.failed(load));
        }
    }

    /// An item came out.
    void received(long now) {
        if (exact) {
            fill.step(now, channel.len());
        } else {
            fill.slope(now, channel.len());
        }
    }

    /// It was found empty.
    void drained(long now) {
        if (!exact) {
            fill.slope(now, channel.len());
        }
    }

    double meanFill(long now) {
        return fill.mean(now);
    }
}
