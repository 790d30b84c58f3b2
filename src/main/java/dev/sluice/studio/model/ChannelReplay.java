package dev.sluice.studio.model;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.SenderSample;
import dev.sluice.telemetry.Sample.Waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A channel that goes on from a sample by events.
final class ChannelReplay {
    private static final int SHOWN = 32;

    private final ChannelSample before;
    private final List<Seen> items;
    private final List<Waiting> waiting;
    private final Map<String, SenderSample> senders;
    private int fill;
    private int highWater;
    private long sent;
    private long received;
    private long dropped;
    private long time;
    private double area;
    private long waited;

    ChannelReplay(ChannelSample before, long time) {
        this.before = before;
        this.items = new ArrayList<>(before.items());
        this.waiting = new ArrayList<>(before.waiting());
        this.senders = new HashMap<>(before.senders());
        this.fill = before.fill();
        this.highWater = before.highWater();
        this.sent = before.sent();
        this.received = before.received();
        this.dropped = before.dropped();
        this.time = time;
        this.area = before.meanFill() * time;
        this.waited = before.waitNanos();
    }

    private void reach(long now) {
        area += (double) fill * (now - time);
        for (Waiting one : waiting) {
            waited += now - time;
            senders.computeIfPresent(one.producer(), (_, sender) -> plus(sender, 0, 0, now - time));
        }
        time = now;
    }

    private static SenderSample plus(SenderSample to, long sent, long refused, long wait) {
        return new SenderSample(
                to.sent() + sent, to.refused() + refused, to.waitNanos() + wait, to.open());
    }

    void waits(Event event, Seen item) {
        reach(event.time());
        waiting.add(new Waiting(event.node(), item, event.time()));
    }

    /// @param producer that sent it
    void sent(Event event, String producer, Seen item) {
        reach(event.time());
        waiting.removeIf(one -> one.producer().equals(producer));
        senders.computeIfPresent(producer, (_, sender) -> plus(sender, 1, 0, 0));
        sent++;
        fill++;
        highWater = Math.max(highWater, fill);
        if (items.size() < SHOWN) {
            items.add(item);
        }
    }

    void refused(Event event) {
        reach(event.time());
        waiting.removeIf(one -> one.producer().equals(event.node()));
        senders.computeIfPresent(event.node(), (_, sender) -> plus(sender, 0, 1, 0));
    }

    void received(Event event) {
        reach(event.time());
        received++;
        gone(event.item());
    }

    void dropped(Event event) {
        reach(event.time());
        dropped++;
        gone(event.item());
    }

    private void gone(long item) {
        fill--;
        items.stream().filter(one -> one.id() == item).findFirst().ifPresent(items::remove);
    }

    /// Whether this is what was seen then.
    boolean agrees(ChannelSample seen) {
        return before.receivers().size() <= 1
                && fill == seen.fill()
                && sent == seen.sent()
                && received == seen.received()
                && dropped == seen.dropped()
                && waiting.size() == seen.waiting().size();
    }

    ChannelSample at(long now) {
        reach(now);
        return new ChannelSample(
                before.maxCapacity(),
                fill,
                highWater,
                now == 0 ? before.meanFill() : area / now,
                sent,
                received,
                dropped,
                items,
                waiting,
                senders,
                waited,
                before.closed(),
                before.receivers());
    }
}
