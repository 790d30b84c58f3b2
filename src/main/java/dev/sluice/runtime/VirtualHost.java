package dev.sluice.runtime;

import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/// The clock, the timers and the budget of a [VirtualRuntime].
final class VirtualHost implements Host {
    private final VirtualRuntime runtime;
    private final TimerWheel wheel = new TimerWheel();
    private List<Waker> deferred = new ArrayList<>();
    private List<Waker> spare = new ArrayList<>();
    private volatile long now;
    private int budget;

    VirtualHost(VirtualRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public long now() {
        return now;
    }

    void advanceTo(long nanos) {
        now = Math.max(now, nanos);
    }

    /// Lets the clock jump to the next moment at which there is something to do.
    ///
    /// @return false when that is later than `until` or never
    boolean jump(long until) {
        long next = wheel.next();
        if (next < 0 || TimerWheel.nanos(next) > until) {
            return false;
        }
        advanceTo(TimerWheel.nanos(next));
        return true;
    }

    /// Wakes whose time has come, and who yielded.
    void fire() {
        wheel.advance(now);
        if (!deferred.isEmpty()) {
            List<Waker> woken = deferred;
            deferred = spare;
            spare = woken;
            woken.forEach(Waker::wake);
            woken.clear();
        }
    }

    boolean hasDeferred() {
        return !deferred.isEmpty();
    }

    boolean hasTimers() {
        return wheel.next() >= 0;
    }

    OptionalLong earliest() {
        OptionalLong tick = wheel.earliest();
        return tick.isEmpty()
                ? tick
                : OptionalLong.of(Math.max(now, TimerWheel.nanos(tick.getAsLong())));
    }

    void clear() {
        wheel.clear();
        deferred.clear();
    }

    void newBudget() {
        budget = Runtime.BUDGET;
    }

    @Override
    public boolean spend() {
        if (budget == 0) {
            return false;
        }
        budget--;
        return true;
    }

    @Override
    public void refund() {
        budget++;
    }

    @Override
    public Timer timer(long deadline, Waker waker) {
        if (deadline <= now) {
            return Elapsed.TIMER;
        }
        VirtualTimer timer = new VirtualTimer(TimerWheel.tick(deadline), waker);
        wheel.insert(timer);
        return timer;
    }

    @Override
    public void busy(long nanos) {
        advanceTo(nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos);
    }

    @Override
    public void defer(Waker waker) {
        deferred.add(waker);
    }

    @Override
    public <T> Future<T> blocking(Callable<T> call) {
        return new BlockingNow<>(call);
    }

    @Override
    public void spawn(String name, Future<?> body) {
        runtime.spawnPassing(name, body);
    }
}
