package dev.sluice.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/// Run time made from wall time: faster, slower or standing still, changeable while running.
public final class LiveClock {
    private final LongSupplier wall;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Rate rate;

    /// From the system's clock at the speed of real time, starting at zero now.
    public static LiveClock system() {
        return new LiveClock(System::nanoTime);
    }

    /// From a given clock in nanoseconds that never runs backwards, starting at zero now.
    public LiveClock(LongSupplier wall) {
        this.wall = wall;
        this.rate = new Rate(0, wall.getAsLong(), 1, false);
    }

    /// Run time in nanoseconds.
    public long now() {
        return rate.at(wall.getAsLong());
    }

    /// Run time per wall time.
    public double speed() {
        return rate.speed;
    }

    /// Changes the speed from now on.
    ///
    /// @throws IllegalArgumentException unless `speed` is positive and finite
    public void speed(double speed) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("a speed is positive and finite, not " + speed);
        }
        change(speed, paused());
    }

    public boolean paused() {
        return rate.paused;
    }

    /// Stops time, and with it timers and tasks; idempotent.
    public void pause() {
        change(speed(), true);
    }

    /// Lets time go on where it stopped; idempotent.
    public void resume() {
        change(speed(), false);
    }

    /// Wall time in nanoseconds until run time is `deadline`, rounded up; `Long.MAX_VALUE` while paused.
    long wallUntil(long deadline) {
        return rate.wallUntil(deadline, wall.getAsLong());
    }

    /// Has `action` called after each change of speed, pause and resume.
    void watch(Runnable action) {
        watchers.add(action);
    }

    void unwatch(Runnable action) {
        watchers.remove(action);
    }

    private void change(double speed, boolean paused) {
        synchronized (this) {
            if (rate.speed == speed && rate.paused == paused) {
                return;
            }
            long now = wall.getAsLong();
            rate = new Rate(rate.at(now), now, speed, paused);
        }
        watchers.forEach(Runnable::run);
    }

    /// From wall time `wall`, which is run time `run`, it goes on so.
    private record Rate(long run, long wall, double speed, boolean paused) {
        long at(long now) {
            if (paused) {
                return run;
            }
            long passed = Math.max(0, now - wall);
            return run + (speed == 1 ? passed : (long) (passed * speed));
        }

        long wallUntil(long deadline, long now) {
            if (paused) {
                return Long.MAX_VALUE;
            }
            long left = Math.max(0, deadline - at(now));
            return speed == 1 ? left : (long) Math.ceil(left / speed);
        }
    }
}
