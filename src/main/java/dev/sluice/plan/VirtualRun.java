package dev.sluice.plan;

import dev.sluice.runtime.LiveClock;
import dev.sluice.runtime.VirtualRuntime;
import dev.sluice.telemetry.Sample;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A run in virtual time: at its own pace on a thread of its own, or by hand.
final class VirtualRun extends Course {
    private static final int SLICE = 10_000;
    private static final long NAP_AT_MOST = 20_000_000;
    private static final long NAP_AT_LEAST = 200_000;

    private final VirtualRuntime runtime;
    private final LiveClock pace = LiveClock.system();
    private final long limit;
    private final Object lock = new Object();
    private final Looks looks;
    private double speed;
    private long ahead;
    private boolean launched;
    private volatile boolean playing;
    private volatile boolean alone = true;

    /// @param until the run time at which it is stopped
    VirtualRun(
            Parts parts,
            Ends ends,
            VirtualRuntime runtime,
            double speed,
            Optional<Duration> until) {
        super(parts, ends, runtime);
        this.runtime = runtime;
        this.looks = new Looks(parts.all().size());
        this.speed = speed;
        this.limit = until.map(Duration::toNanos).orElse(Long.MAX_VALUE);
        pace.pause();
        setPace();
    }

    @Override
    public void start() {
        synchronized (lock) {
            if (playing || over()) {
                return;
            }
            playing = true;
            setPace();
            pace.resume();
            if (alone) {
                alone = false;
                Thread.ofPlatform().daemon().name("virtual time").start(this::play);
            }
            lock.notifyAll();
        }
    }

    @Override
    public void pause() {
        playing = false;
        pace.pause();
    }

    @Override
    public boolean running() {
        return playing && !over();
    }

    @Override
    public void speed(double factor) {
        synchronized (lock) {
            speed = factor;
            setPace();
            lock.notifyAll();
        }
    }

    private void setPace() {
        if (!unpaced()) {
            pace.speed(speed);
        }
        ahead = runtime.now() - pace.now();
    }

    private boolean unpaced() {
        return Double.isInfinite(speed);
    }

    private void play() {
        while (!over()) {
            synchronized (lock) {
                if (playing) {
                    slice(target());
                }
                if (!over()) {
                    nap();
                }
            }
        }
        announce();
    }

    private long target() {
        return unpaced() || sinksEnded() ? limit : Math.min(limit, pace.now() + ahead);
    }

    /// Runs until `target` or for as many polls as leave others a chance.
    private void slice(long target) {
        launchOnce();
        boolean arrived = false;
        for (long polls = 0; polls < SLICE && !arrived && !over(); polls += mostPolls()) {
            arrived = advance(target);
            if (trace().halted() != null || runtime.over()) {
                end();
            } else if (arrived && runtime.now() >= limit) {
                trace().halt("It reached its time limit.");
                end();
            } else if (playing && reached()) {
                pause();
                return;
            }
        }
    }

    /// Runs until `target`, or until there is something to look at before.
    ///
    /// @return whether it got to `target`
    private boolean advance(long target) {
        long due = looks.due();
        long stop = Math.min(target, due);
        if (playing && until() instanceof Until.Time(long nanos)) {
            stop = Math.min(stop, nanos);
        }
        boolean arrived = runtime.runUntil(stop, mostPolls());
        if (arrived && runtime.now() >= due && !runtime.over()) {
            looks.take(sampled(), runtime.nextEvent().orElse(due));
        }
        return arrived && stop >= target;
    }

    /// What is counted is looked at after each poll.
    private int mostPolls() {
        return switch (until()) {
            case Until.Never _, Until.Time _ -> SLICE;
            case Until.Events _, Until.Items _ -> playing ? 1 : SLICE;
        };
    }

    @Override
    public void watchPolls(boolean on) {
        synchronized (lock) {
            runtime.listen(on ? pollWatch() : null);
        }
    }

    @Override
    public void lookEvery(Duration span) {
        looks.every(span.toNanos(), runtime.now());
    }

    @Override
    public List<Sample> takeLooks() {
        return looks.fetch();
    }

    private void launchOnce() {
        if (!launched) {
            launched = true;
            launch();
        }
    }

    private void end() {
        playing = false;
        seal(verdict());
    }

    @SuppressWarnings("WaitNotInLoop") // the loop is in `play`
    private void nap() {
        try {
            if (!playing) {
                lock.wait();
                return;
            }
            OptionalLong next = runtime.nextEvent();
            long ahead =
                    unpaced() || next.isEmpty()
                            ? 0
                            : (long) ((next.getAsLong() - target()) / speed);
            if (ahead > 0) {
                long nanos = Math.clamp(ahead, NAP_AT_LEAST, NAP_AT_MOST);
                lock.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
            }
        } catch (InterruptedException e) {
            trace().halt("");
            end();
        }
    }

    @Override
    public boolean step() {
        boolean polled;
        synchronized (lock) {
            if (playing || over()) {
                return false;
            }
            launchOnce();
            polled = runtime.step();
            if (trace().halted() != null || runtime.over()) {
                end();
            }
        }
        announceIfOver();
        return polled;
    }

    @Override
    public void advanceTo(long nanos) {
        synchronized (lock) {
            boolean arrived = false;
            while (!arrived && !playing && !over()) {
                arrived = arrived(Math.min(nanos, limit));
            }
        }
        announceIfOver();
    }

    private boolean arrived(long target) {
        slice(target);
        return !over() && runtime.now() >= target && nothingDue(target);
    }

    private boolean nothingDue(long target) {
        OptionalLong next = runtime.nextEvent();
        return next.isEmpty() || next.getAsLong() > target;
    }

    private void announceIfOver() {
        if (over()) {
            announce();
        }
    }

    @Override
    public void stop() {
        trace().halt("");
        synchronized (lock) {
            if (!over()) {
                end();
            }
            lock.notifyAll();
        }
        announce();
    }

    @Override
    public Tuned tune(String node, String param, Object json) {
        synchronized (lock) {
            return turn(node, param, json);
        }
    }
}
