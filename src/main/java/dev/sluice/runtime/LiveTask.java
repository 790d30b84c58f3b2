package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/// A task of a [LiveRuntime] on a thread of its own, with its own timers and budget.
final class LiveTask extends Task implements Runnable, Waker, Host {
    private final LiveRuntime runtime;
    private final LiveClock clock;
    private final Parker parker;
    private final Thread thread;
    private @Nullable TimerHeap timers;
    private int budget;
    private volatile boolean timed;

    LiveTask(LiveRuntime runtime, String name, int index, boolean kept, Future<?> body) {
        super(name, index, kept, body);
        this.runtime = runtime;
        this.clock = runtime.clock();
        this.thread = runtime.thread(name, this);
        this.parker = new Parker(thread);
    }

    Thread ownThread() {
        return thread;
    }

    @Override
    public String thread() {
        return thread.getName();
    }

    @Override
    public TaskState state() {
        TaskState state = super.state();
        return state == TaskState.PENDING && parker.isWoken() ? TaskState.READY : state;
    }

    @Override
    public boolean timed() {
        return timed;
    }

    @Override
    public void run() {
        try {
            runUntilEnded();
        } finally {
            runtime.ended(this);
        }
    }

    private void runUntilEnded() {
        Context cx = new Context(this, this);
        do {
            while (clock.paused() && !runtime.isStopping()) {
                park(Long.MAX_VALUE);
            }
            if (runtime.isStopping()) {
                finish(new TaskEnd.Cancelled());
                return;
            }
        } while (!pollOnce(cx));
    }

    private boolean pollOnce(Context cx) {
        long now = clock.now();
        fire(now);
        parker.take();
        budget = Runtime.BUDGET;
        enter(TaskState.RUNNING);
        runtime.beforePoll(this, now);
        boolean ended = poll(cx, now);
        if (ended) {
            return true;
        }
        tellTimers();
        enter(TaskState.PENDING);
        runtime.afterPoll(this);
        awaitWake();
        return false;
    }

    /// Before it says that it waits: who looks on must not take a task whose thread is late for one that waits for ever.
    private void tellTimers() {
        boolean running = timers != null && !timers.isEmpty();
        if (timed != running) {
            timed = running;
        }
    }

    /// Yielding once before the park is worth two to four parks: often the waker is a task that is ready.
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on the yield but speed
    private void awaitWake() {
        if (!parker.isWoken() || budget == 0) {
            Thread.yield();
        }
        while (!parker.isWoken() && !runtime.isStopping()) {
            TimerHeap running = timers;
            if (running == null || running.isEmpty()) {
                park(Long.MAX_VALUE);
            } else {
                park(clock.wallUntil(running.next()));
                fire(clock.now());
            }
        }
    }

    private void fire(long now) {
        if (timers != null) {
            timers.fire(now);
        }
    }

    private void park(long nanos) {
        parker.park(nanos);
        if (!runtime.isStopping()) {
            Thread.interrupted();
        }
    }

    /// Has the task look at the clock, at pause and at stop again.
    void nudge() {
        parker.nudge();
    }

    @Override
    public void wake() {
        runtime.woken(this);
        parker.wake();
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public boolean spend() {
        if (budget == 0 || runtime.isStopping()) {
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
        if (deadline <= clock.now()) {
            return Elapsed.TIMER;
        }
        TimerHeap running = timers;
        if (running == null) {
            running = new TimerHeap();
            timers = running;
        }
        return running.start(TimerWheel.nanos(TimerWheel.tick(deadline)), waker);
    }

    @Override
    public void busy(long nanos) {
        long until = clock.now() + nanos;
        while (clock.now() < until) {
            if (runtime.isStopping()) {
                throw new Stopped();
            }
            if (clock.paused()) {
                park(Long.MAX_VALUE);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public <T> Future<T> blocking(Callable<T> call) {
        return new BlockingCall<>(runtime, name() + " blocking", call);
    }

    @Override
    public void spawn(String name, Future<?> body) {
        runtime.spawnPassing(name, body);
    }
}
