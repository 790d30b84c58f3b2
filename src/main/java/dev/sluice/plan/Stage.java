package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.LatencyMeter;
import dev.sluice.telemetry.NodeMeter;
import dev.sluice.telemetry.Sample.Latency;
import dev.sluice.telemetry.Sample.State;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One node of a run as its task sees it: its counters, its latest items, the bodies under way.
final class Stage {
    private static final VarHandle TIMER = Fields.find(MethodHandles.lookup(), "timer", long.class);
    private static final VarHandle TICK = Fields.find(MethodHandles.lookup(), "tick", long.class);
    private static final int LATEST = 8;
    private static final long NO_TIMER = -1;

    private final int index;
    private final String id;
    private final Desk desk;
    private final NodeMeter meter = new NodeMeter();
    private final @Nullable Item[] latest = new Item[LATEST];
    private final boolean[] failed = new boolean[LATEST];
    private final Set<Work<?>> underWay = new LinkedHashSet<>();
    private final @Nullable ChannelMeter source;
    private final boolean doorstep;
    private @Nullable LatencyMeter latency;

    @SuppressWarnings("UnusedVariable") // read through its handle
    private long timer = NO_TIMER;

    @SuppressWarnings("UnusedVariable") // read through its handle
    private long tick;

    private int next;

    /// @param source the channel it receives from, if it does
    Stage(int index, String id, Desk desk, @Nullable ChannelMeter source) {
        this(index, id, desk, source, false);
    }

    private Stage(
            int index, String id, Desk desk, @Nullable ChannelMeter source, boolean doorstep) {
        this.doorstep = doorstep;
        this.index = index;
        this.id = id;
        this.desk = desk;
        this.source = source;
    }

    /// Where a task receives from a channel without a node between them.
    static Stage doorstep(int index, String id, Desk desk, ChannelMeter source) {
        return new Stage(index, id, desk, source, true);
    }

    /// One of the latest items.
    record Seen(Item item, boolean error) {}

    /// Its place in the document.
    int index() {
        return index;
    }

    String id() {
        return id;
    }

    Desk desk() {
        return desk;
    }

    NodeMeter meter() {
        return meter;
    }

    /// The channel it receives from.
    @Nullable ChannelMeter source() {
        return source;
    }

    /// The task's poll in which it was polled last.
    long tick() {
        return (long) TICK.getOpaque(this);
    }

    /// Notes that nothing more will come.
    void finished(long now) {
        enter(State.ENDED, now);
        if (!doorstep) {
            desk.trace().note(now, Kind.ENDED, id, "finished", false);
        }
    }

    void polled() {
        meter.polled();
        TICK.setOpaque(this, desk.tick());
    }

    /// Notes the deadline it waits for.
    void timer(long deadline) {
        TIMER.setOpaque(this, deadline);
    }

    /// The deadline it waited for last, or -1.
    long timer() {
        return (long) TIMER.getOpaque(this);
    }

    /// Enters a state unless it is in it.
    void enter(State state, long now) {
        if (!meter.is(state)) {
            meter.enter(state, now);
        }
    }

    /// Counts an item that passed; notes it if the rate allows.
    void passed(Kind kind, Item item, boolean error) {
        meter.item();
        if (error) {
            meter.error();
        }
        desk.handing(item.id());
        if (desk.detail()) {
            noted(desk.now(), kind, item, error);
        }
    }

    private void noted(long now, Kind kind, Item item, boolean error) {
        meter.itemAt(now);
        latest[next] = item;
        failed[next] = error;
        next = (next + 1) & (LATEST - 1);
        ChannelMeter from = source;
        if (from != null) {
            from.received(now);
            if (!error || doorstep) {
                desk.trace().note(now, Kind.RECEIVED, from.id(), item, error);
            }
        }
        if (!doorstep) {
            desk.trace().note(now, kind, id, item, error);
        }
        LatencyMeter measured = latency;
        if (measured != null) {
            measured.record(now - item.born());
        }
    }

    /// Measures the latency of what passes from now on: a sink is handed it.
    void measureLatency() {
        latency = new LatencyMeter();
    }

    /// The latency of what passed; empty where it is not measured.
    Optional<Latency> latency(long now) {
        return Optional.ofNullable(latency).map(meter -> meter.latency(now));
    }

    /// The latest items, newest last; at most 8.
    List<Seen> latest() {
        List<Seen> seen = new ArrayList<>(LATEST);
        int from = next;
        for (int i = 0; i < LATEST; i++) {
            int at = (from + i) & (LATEST - 1);
            Item item = latest[at];
            if (item != null) {
                seen.add(new Seen(item, failed[at]));
            }
        }
        return seen;
    }

    void begun(Work<?> work) {
        synchronized (underWay) {
            underWay.add(work);
        }
    }

    void over(Work<?> work) {
        synchronized (underWay) {
            underWay.remove(work);
        }
    }

    /// Async bodies under way, oldest first.
    List<Work<?>> underWay() {
        synchronized (underWay) {
            return List.copyOf(underWay);
        }
    }
}
