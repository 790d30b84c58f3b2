package dev.sluice.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Parks the thread of one task until it is woken; the only place where that is done.
///
/// A wake-up is remembered from the moment the owner has taken the last one. So the owner takes it *before*
/// it polls: whatever is woken from then on, during the poll, before the park or in it, ends the park.
/// Every transition is an atomic read-modify-write, so that what was written before a wake-up is seen by the
/// poll that follows, even where wake-ups coincide.
final class Parker {
    private static final int AWAKE = 0;
    private static final int WOKEN = 1;
    private static final int PARKED = 2;

    private final AtomicInteger state = new AtomicInteger(AWAKE);
    private final Thread owner;

    Parker(Thread owner) {
        this.owner = owner;
    }

    /// Takes the wake-up, if there is one. By the owner, before it looks for work.
    void take() {
        state.getAndSet(AWAKE);
    }

    /// Whether there is a wake-up to take.
    boolean isWoken() {
        return state.get() == WOKEN;
    }

    /// Ends the present park, or else the next. By anybody.
    void wake() {
        if (state.getAndSet(WOKEN) == PARKED) {
            LockSupport.unpark(owner);
        }
    }

    /// Makes the owner leave a park without a wake-up, to look at the clock again. By anybody.
    void nudge() {
        LockSupport.unpark(owner);
    }

    /// Parks until woken, nudged, interrupted, `nanos` of wall time have passed, or for no reason at all.
    /// By the owner.
    void park(long nanos) {
        if (nanos <= 0 || !state.compareAndSet(AWAKE, PARKED)) {
            return;
        }
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, nanos);
        }
        state.compareAndSet(PARKED, AWAKE);
    }
}
