package dev.sluice.runtime;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Parks the thread that runs a task until the task is woken, or lets it go and has the task run again then; the only
/// place where that is done.
///
/// A wake-up is remembered from the moment the owner has taken the last one. So the owner takes it *before*
/// it polls: whatever is woken from then on, during the poll, before the park or in it, ends the park.
/// Every transition is an atomic read-modify-write, so that what was written before a wake-up is seen by the
/// poll that follows, even where wake-ups coincide.
final class Parker {
    private static final int AWAKE = 0;
    private static final int WOKEN = 1;
    private static final int PARKED = 2;
    private static final int AWAY = 3;

    private final AtomicInteger state = new AtomicInteger(AWAKE);
    private final Runnable start;
    private volatile @Nullable Thread owner;

    /// @param start has a thread run the task
    Parker(Runnable start) {
        this.start = start;
    }

    /// The thread that runs the task, or ran it to its end; none while that is away or about to run.
    @Nullable Thread owner() {
        return owner;
    }

    /// Makes the present thread the owner. By that thread, first of all.
    void arrive() {
        owner = Thread.currentThread();
    }

    /// Takes the wake-up, if there is one. By the owner, before it looks for work.
    void take() {
        state.getAndSet(AWAKE);
    }

    /// Whether there is a wake-up to take.
    boolean isWoken() {
        return state.get() == WOKEN;
    }

    /// Ends the present park, or else the next; where the owner is away there will be another. By anybody.
    void wake() {
        switch (state.getAndSet(WOKEN)) {
            case PARKED -> LockSupport.unpark(owner);
            case AWAY -> start.run();
            default -> {}
        }
    }

    /// Makes the owner leave a park without a wake-up, to look at the clock again; one that has not arrived yet will
    /// look anyway. By anybody.
    void nudge() {
        LockSupport.unpark(owner);
    }

    /// Has the owner look at everything again, were it parked or away. By anybody.
    void recall() {
        if (state.compareAndSet(AWAY, AWAKE)) {
            start.run();
        } else {
            nudge();
        }
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

    /// Parks until nudged, interrupted, or for no reason at all, whether or not there is a wake-up. By the owner.
    void rest() {
        LockSupport.park(this);
    }

    /// Leaves it to the next wake-up to find a thread. By the owner, which is none any more when this answers true.
    boolean leave() {
        Thread leaving = owner;
        owner = null;
        boolean left = state.compareAndSet(AWAKE, AWAY);
        if (!left) {
            owner = leaving;
        }
        return left;
    }

    /// Takes back a [#leave]. By the owner that has left.
    ///
    /// @return false when another thread runs the task, or will
    boolean stay() {
        boolean back = state.compareAndSet(AWAY, AWAKE);
        if (back) {
            arrive();
        }
        return back;
    }
}
