package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Waiting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Waiters, first come first served; leaving from the middle costs nothing.
final class WaiterQueue {
    private @Nullable Waiter first;
    private @Nullable Waiter last;

    @Nullable Waiter first() {
        return first;
    }

    boolean isEmpty() {
        return first == null;
    }

    void add(Waiter waiter) {
        waiter.queued = true;
        waiter.before = last;
        if (last == null) {
            first = waiter;
        } else {
            last.after = waiter;
        }
        last = waiter;
    }

    void remove(Waiter waiter) {
        Waiter before = waiter.before;
        Waiter after = waiter.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        waiter.before = null;
        waiter.after = null;
        waiter.queued = false;
    }

    List<Waiting> view() {
        List<Waiting> view = new ArrayList<>();
        for (Waiter waiter = first; waiter != null; waiter = waiter.after) {
            view.add(new Waiting(waiter.sender, waiter.since));
        }
        return view;
    }
}
