package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Waits until a deadline (tokio 1.24.2, `time::Sleep`). The timer starts at the first poll, and equal
/// deadlines are reached in the order in which their timers started.
public final class Sleep implements Future<Unit>, Waker {
    private static final long UNSET = -1;

    private final long duration;
    private long deadline;
    private @Nullable Timer timer;
    private @Nullable Waker waker;

    private Sleep(long duration, long deadline) {
        this.duration = duration;
        this.deadline = deadline;
    }

    /// So long from the first poll on; none at all is ready at once.
    public static Sleep of(Duration duration) {
        return ofNanos(duration.toNanos());
    }

    /// So many nanoseconds from the first poll on.
    public static Sleep ofNanos(long nanos) {
        return new Sleep(Math.max(0, nanos), UNSET);
    }

    /// Until run time is `deadline` nanoseconds (tokio, `sleep_until`).
    public static Sleep until(long deadline) {
        return new Sleep(0, Math.max(0, deadline));
    }

    @Override
    public Poll poll(Context cx) {
        if (deadline == UNSET) {
            deadline = after(cx.now(), duration);
        }
        if (!cx.proceed()) {
            return Poll.PENDING;
        }
        Timer started = timer;
        if (started == null) {
            started = cx.timer(deadline, this);
            timer = started;
        }
        // Kept on a ready poll too, as tokio's `StateCell::poll` does: a later reset then wakes
        // this task.
        waker = cx.waker();
        if (started.fired()) {
            return Poll.READY;
        }
        cx.refund();
        return Poll.PENDING;
    }

    /// Starts over with another deadline, from this moment on and not only at the next poll (tokio,
    /// `Sleep::reset`). Whoever polled last is woken when it is reached.
    public void reset(Context cx, long changed) {
        deadline = changed;
        Timer running = timer;
        if (running != null && running.extend(changed)) {
            return;
        }
        if (running != null) {
            running.cancel();
        }
        Timer restarted = cx.timer(changed, this);
        timer = restarted;
        if (restarted.fired()) {
            wake();
        }
    }

    /// Run time in nanoseconds, or -1 before the first poll of a relative sleep.
    public long deadline() {
        return deadline;
    }

    /// What the timer calls; not for others.
    @Override
    public void wake() {
        Waker woken = waker;
        waker = null;
        if (woken != null) {
            woken.wake();
        }
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        waker = null;
        if (timer != null) {
            timer.cancel();
        }
    }

    /// `nanos` after `now`; the end of time where that is beyond it.
    static long after(long now, long nanos) {
        return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    }
}
