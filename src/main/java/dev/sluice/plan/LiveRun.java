package dev.sluice.plan;

import dev.sluice.runtime.LiveClock;
import dev.sluice.runtime.LiveRuntime;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A run on the wall clock: a virtual thread for each task, and one that watches for the end.
final class LiveRun extends Course {
    private static final long LOOK_EVERY = 50;
    private static final int GRACE = 5;
    private static final long UNTIL_LOOK = 1_000_000;

    private final LiveRuntime runtime;
    private final LiveClock clock;
    private final long limit;
    private final Object lock = new Object();
    private final Standstill standstill;
    private boolean launched;
    private int grace = GRACE;

    /// @param runtime one whose clock stands still
    /// @param until the run time at which it is stopped
    LiveRun(Parts parts, Ends ends, LiveRuntime runtime, double speed, Optional<Duration> until) {
        super(parts, ends, runtime);
        this.runtime = runtime;
        this.clock = runtime.clock();
        this.limit = until.map(Duration::toNanos).orElse(Long.MAX_VALUE);
        this.standstill = new Standstill(parts);
        clock.speed(speed);
    }

    @Override
    public void start() {
        synchronized (lock) {
            if (over()) {
                return;
            }
            clock.resume();
            if (!launched) {
                launched = true;
                launch();
                Thread.ofVirtual().name("watch").start(this::watch);
            }
        }
    }

    @Override
    public void pause() {
        clock.pause();
    }

    @Override
    public boolean running() {
        synchronized (lock) {
            return launched && !clock.paused() && !over();
        }
    }

    @Override
    public void speed(double factor) {
        clock.speed(factor);
    }

    @Override
    public boolean step() {
        return false;
    }

    @Override
    public void advanceTo(long nanos) {
        throw new UnsupportedOperationException("the wall clock does not jump");
    }

    private void watch() {
        try {
            while (!over()) {
                runtime.await(Duration.ofMillis(untilLook()));
                look();
            }
        } catch (InterruptedException e) {
            stop();
        }
    }

    @Override
    public void pauseAt(Until wanted) {
        super.pauseAt(wanted);
        Thread.ofVirtual().name("pause").start(() -> await(wanted));
    }

    private void await(Until wanted) {
        while (!over() && wanted.equals(until())) {
            if (!clock.paused() && reached()) {
                clock.pause();
            }
            LockSupport.parkNanos(UNTIL_LOOK);
        }
    }

    @Override
    public void watchPolls(boolean on) {
        runtime.listen(on ? pollWatch() : null);
    }

    @Override
    public void lookEvery(Duration span) {}

    @Override
    public List<Sample> takeLooks() {
        return List.of();
    }

    private long untilLook() {
        if (limit == Long.MAX_VALUE || clock.paused()) {
            return LOOK_EVERY;
        }
        double left = (limit - clock.now()) / clock.speed() / 1e6;
        return Math.clamp((long) Math.ceil(left), 1, LOOK_EVERY);
    }

    private void look() {
        if (!clock.paused() && clock.now() >= limit && !allEnded()) {
            trace().halt("It reached its time limit.");
        }
        boolean stuck = !clock.paused() && standstill.look(tasks());
        boolean done = sinksEnded() && (allEnded() || stuck || grace-- == 0);
        if (trace().halted() != null || done || stuck || allEnded()) {
            end(verdict());
        }
    }

    private void end(RunEnd end) {
        synchronized (lock) {
            seal(end);
        }
        announce();
    }

    @Override
    public void stop() {
        trace().halt("");
        if (!over()) {
            end(verdict());
        }
    }

    @Override
    public Tuned tune(String node, String param, Object json) {
        return turn(node, param, json);
    }
}
