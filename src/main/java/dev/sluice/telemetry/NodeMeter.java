package dev.sluice.telemetry;

import dev.sluice.telemetry.Sample.State;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// The counters of one node: written by the task that polls it, read by anybody, without a lock. The counters
/// are an array with room on both sides, so that two tasks never write to one cache line.
@SuppressWarnings("EnumOrdinal") // a state is a number in the same array
public final class NodeMeter {
    private static final VarHandle STATE = state(MethodHandles.lookup());
    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int ITEMS = 8;
    private static final int ERRORS = 9;
    private static final int POLLS = 10;
    private static final int PENDINGS = 11;
    private static final int PENDING_NANOS = 12;
    private static final int STALLED_NANOS = 13;
    private static final int FIRST = 14;
    private static final int LAST = 15;
    private static final int SINCE = 16;
    private static final int REFUSED = 17;
    private static final int SIZE = 28;

    private final long[] counts = new long[SIZE];
    private State state = State.IDLE;

    public NodeMeter() {
        counts[FIRST] = -1;
        counts[LAST] = -1;
    }

    private static VarHandle state(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(NodeMeter.class, "state", State.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private void add(int count, long more) {
        COUNT.setOpaque(counts, count, counts[count] + more);
    }

    private long get(int count) {
        return (long) COUNT.getOpaque(counts, count);
    }

    /// Counts a poll.
    public void polled() {
        add(POLLS, 1);
    }

    /// Counts an item.
    public void item() {
        add(ITEMS, 1);
    }

    /// Counts an error among the items.
    public void error() {
        add(ERRORS, 1);
    }

    /// Counts a poll answered pending.
    public void pending() {
        add(PENDINGS, 1);
    }

    /// Counts an item that a producer dropped because no slot was free.
    public void refused() {
        add(REFUSED, 1);
    }

    /// Notes when an item passed.
    public void itemAt(long now) {
        if (counts[LAST] == now) {
            return;
        }
        if (counts[FIRST] < 0) {
            COUNT.setOpaque(counts, FIRST, now);
        }
        COUNT.setOpaque(counts, LAST, now);
    }

    /// Enters a state; time pending or stalled is added up.
    public void enter(State next, long now) {
        long spent = now - counts[SINCE];
        if (is(State.PENDING)) {
            add(PENDING_NANOS, spent);
        } else if (is(State.STALLED)) {
            add(STALLED_NANOS, spent);
        }
        COUNT.setOpaque(counts, SINCE, now);
        STATE.setOpaque(this, next);
    }

    /// Whether it is in this state, as its own task sees it.
    public boolean is(State asked) {
        return state == asked;
    }

    public State state() {
        return (State) STATE.getOpaque(this);
    }

    /// Run time the state began.
    public long since() {
        return get(SINCE);
    }

    public long items() {
        return get(ITEMS);
    }

    public long errors() {
        return get(ERRORS);
    }

    public long polls() {
        return get(POLLS);
    }

    public long pendings() {
        return get(PENDINGS);
    }

    public long refusals() {
        return get(REFUSED);
    }

    /// Nanoseconds pending until `now`.
    public long pendingNanos(long now) {
        return get(PENDING_NANOS) + (state() == State.PENDING ? Math.max(0, now - since()) : 0);
    }

    /// Nanoseconds stalled until `now`.
    public long stalledNanos(long now) {
        return get(STALLED_NANOS) + (state() == State.STALLED ? Math.max(0, now - since()) : 0);
    }

    /// Run time of the first item, or -1.
    public long first() {
        return get(FIRST);
    }

    /// Run time of the last item, or -1.
    public long last() {
        return get(LAST);
    }
}
