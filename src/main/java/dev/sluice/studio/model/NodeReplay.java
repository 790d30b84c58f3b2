package dev.sluice.studio.model;

import dev.sluice.pipeline.Durations;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.State;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node that goes on from a sample by events. That it is stalled, ended or failed, and the bodies under way, are exact;
/// whether it is pending or not polled, which no event tells, is what is likely unless one of the looks tells.
final class NodeReplay {
    private static final int LATEST = 8;
    private static final String TIMER = "timer";

    private final NodeSample before;
    private final List<Seen> inFlight;
    private final List<Seen> latest;
    private State state;
    private long since;
    private String detail;
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
        this.detail = before.detail();
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
            enter(State.NOT_POLLED, event.time(), "");
        }
    }

    void begins(Event event, Seen item) {
        inFlight.add(item);
        enter(State.BUSY, event.time(), "");
    }

    void ends(Event event) {
        inFlight.stream()
                .filter(one -> one.id() == event.item())
                .findFirst()
                .ifPresent(inFlight::remove);
        if (inFlight.isEmpty()) {
            enter(State.PENDING, event.time(), "");
        }
    }

    void stalls(Event event, String where) {
        stalledSince = event.time();
        enter(State.STALLED, event.time(), where);
    }

    void goesOn(Event event) {
        if (stalledSince >= 0) {
            stalled += event.time() - stalledSince;
            stalledSince = -1;
        }
        enter(State.PENDING, event.time(), "");
    }

    void enter(State next, long time, String words) {
        state = next;
        since = time;
        detail = words;
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
            enter(later.state(), later.stateSince(), shifted(later.detail(), seen - now));
        } else if (untouched) {
            detail = shifted(detail, from - now);
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
                detail,
                latest,
                before.latency());
    }

    /// The same words at another time: what is left of a timer is more, or less.
    private static String shifted(String words, long nanos) {
        int at = words.lastIndexOf(TIMER);
        if (at < 0) {
            return words;
        }
        return Durations.parse(words.substring(at + TIMER.length()).strip())
                .map(left -> left.plusNanos(nanos))
                .filter(Duration::isPositive)
                .map(left -> words.substring(0, at) + TIMER + " " + Durations.format(rounded(left)))
                .orElse(words.substring(0, at));
    }

    private static Duration rounded(Duration left) {
        long nanos = left.toNanos();
        long unit = nanos >= 10_000_000 ? 1_000_000 : nanos >= 1_000 ? 1_000 : 1;
        return Duration.ofNanos(nanos - nanos % unit);
    }
}
