package dev.sluice.studio.model;

import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node that goes on from a sample by events. That it is stalled, ended or failed, and the bodies under way, are exact;
/// whether it is pending or not polled, which no event tells, is what is likely unless one of the looks tells.
final class NodeReplay {
    private static final int LATEST = 8;

    private final NodeSample before;
    private final List<Seen> inFlight;
    private final List<Seen> latest;
    private State state;
    private long since;
    private Awaited awaits;
    private long items;
    private long errors;
    private long last;
    private long stalled;
    private long stalledSince;

    NodeReplay(NodeSample before, long time) {
        this.before = before;
        this.inFlight = new ArrayList<>(before.inFlight());
        this.latest = new ArrayList<>(before.latest());
        this.state = before.state();
        this.since = before.stateSince();
        this.awaits = before.awaits();
        this.items = before.items();
        this.errors = before.errors();
        this.last = before.lastItem();
        this.stalled = before.stalledNanos();
        this.stalledSince = before.state() == State.STALLED ? time : -1;
    }

    /// An item passed: left it, or was handed to it if it is a sink.
    void passed(Event event, Seen item) {
        items++;
        errors += event.error() ? 1 : 0;
        last = event.time();
        latest.add(item);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    /// It is not asked again while the item is being handled.
    void yields(Event event) {
        if (inFlight.isEmpty()) {
            enter(State.NOT_POLLED, event.time(), Awaited.Nothing.NOTHING);
        }
    }

    void begins(Event event, Seen item) {
        inFlight.add(item);
        enter(State.BUSY, event.time(), Awaited.Nothing.NOTHING);
    }

    void ends(Event event) {
        inFlight.stream()
                .filter(one -> one.id() == event.item())
                .findFirst()
                .ifPresent(inFlight::remove);
        if (inFlight.isEmpty()) {
            enter(State.PENDING, event.time(), Awaited.Nothing.NOTHING);
        }
    }

    void stalls(Event event, Awaited where) {
        stalledSince = event.time();
        enter(State.STALLED, event.time(), where);
    }

    void goesOn(Event event) {
        if (stalledSince >= 0) {
            stalled += event.time() - stalledSince;
            stalledSince = -1;
        }
        enter(State.PENDING, event.time(), Awaited.Nothing.NOTHING);
    }

    void enter(State next, long time, Awaited on) {
        state = next;
        since = time;
        awaits = on;
    }

    /// Whether this is what was seen then.
    boolean agrees(NodeSample seen) {
        return items == seen.items()
                && errors == seen.errors()
                && inFlight.size() == seen.inFlight().size();
    }

    /// @param next how it was seen later, at `seen`: what it was at since before `now`, it was at then
    NodeSample at(long now, long from, Optional<NodeSample> next, long seen) {
        NodeSample later = next.filter(node -> node.stateSince() <= now).orElse(null);
        boolean untouched = since <= from;
        if (later != null && (!untouched || later.stateSince() > from)) {
            enter(later.state(), later.stateSince(), later.awaits().later(now - seen));
        } else if (untouched) {
            awaits = awaits.later(now - from);
        }
        if (awaits instanceof Awaited.Bodies(int count, long _) && count != inFlight.size()) {
            awaits = new Awaited.Bodies(inFlight.size(), 0);
        }
        return new NodeSample(
                items,
                errors,
                before.polls(),
                before.pendings(),
                before.pendingNanos(),
                stalled + (stalledSince >= 0 ? now - stalledSince : 0),
                before.firstItem() < 0 && items > 0 ? last : before.firstItem(),
                last,
                inFlight,
                state,
                since,
                awaits,
                latest,
                before.latency());
    }
}
