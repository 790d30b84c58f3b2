package dev.sluice.runtime;

import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

/// A deadline in a [TimerWheel], and its place in one of the wheel's lists.
final class VirtualTimer implements Timer {
    /// The tick it fires at; later than its slot says when it was extended since.
    long when;

    /// The list it is in, or null.
    TimerWheel.@Nullable Slot slot;

    @Nullable VirtualTimer before;
    @Nullable VirtualTimer behind;

    private @Nullable Waker waker;
    private boolean fired;

    VirtualTimer(long when, Waker waker) {
        this.when = when;
        this.waker = waker;
    }

    void fire() {
        fired = true;
        Waker woken = waker;
        waker = null;
        if (woken != null) {
            woken.wake();
        }
    }

    @Override
    public boolean fired() {
        return fired;
    }

    @Override
    public void rewake(Waker other) {
        if (!fired) {
            waker = other;
        }
    }

    @Override
    public boolean extend(long deadline) {
        long tick = TimerWheel.tick(deadline);
        if (slot == null || slot.isDue() || tick < when) {
            return false;
        }
        when = tick;
        return true;
    }

    @Override
    public void cancel() {
        waker = null;
        if (slot != null) {
            slot.remove(this);
        }
    }
}
