package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The times at which a clock ticks, the first at once (tokio 1.24.2, `time::interval` with
/// `MissedTickBehavior::Burst`): missed ticks are made up for one after another. Never ends.
public final class Interval implements Stream<Long> {
    private final long period;
    private @Nullable Sleep delay;
    private @Nullable Long tick;

    /// Ticks every `period`, from the first poll on.
    ///
    /// @throws IllegalArgumentException for no time at all, in tokio's words
    public Interval(Duration period) {
        this.period = period.toNanos();
        if (this.period <= 0) {
            throw new IllegalArgumentException("`period` must be non-zero.");
        }
    }

    @Override
    public Poll pollNext(Context cx) {
        Sleep waiting = delay;
        if (waiting == null) {
            waiting = Sleep.until(cx.now());
            delay = waiting;
        }
        if (waiting.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        long due = waiting.deadline();
        waiting.reset(cx, Sleep.after(due, period));
        tick = due;
        return Poll.READY;
    }

    /// When the tick was due: run time in nanoseconds.
    @Override
    public Long take() {
        Long taken = tick;
        tick = null;
        if (taken == null) {
            throw new IllegalStateException("nothing ticked");
        }
        return taken;
    }

    @Override
    public void close() {
        if (delay != null) {
            delay.close();
        }
    }
}
