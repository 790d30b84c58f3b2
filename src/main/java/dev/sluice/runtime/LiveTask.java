package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/// A task of a [LiveRuntime] on a thread of its own, with its own timers and budget.
///
/// It parks its thread only to wait for a timer. To wait for a waker it lets the thread end, and the waker starts
/// another: that takes no longer than to unpark one, and a hundred thousand stacks need not be kept.
final class LiveTask extends Task implements Runnable, Waker, Host {
    private static final int HOPE = 16;
    private static final int DESPAIR = -16;

    private final LiveRuntime runtime;
    private final LiveClock clock;
    private final Parker parker;
    private @Nullable TimerHeap timers;
    private int budget;
    private int hope = HOPE;
    private volatile boolean timed;

    LiveTask(LiveRuntime runtime, String name, int index, boolean kept, Future<?> body) {
        super(name, index, kept, body);
        this.runtime = runtime;
        this.clock = runtime.clock();
        this.parker = new Parker(() -> runtime.thread(name, this));
    }

    /// The thread it has, or that it ended with; none while it waits without one.
    @Nullable Thread ownThread() {
        return parker.owner();
    }

    /// Gives its first thread its first turn.
    void start() {
        parker.start();
    }

    @Override
    public String thread() {
        return name();
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
        parker.arrive();
        boolean away = false;
        try {
            away = runUntilAway();
        } finally {
            if (!away) {
                runtime.ended(this);
            }
        }
    }

    /// @return false when it has ended
    private boolean runUntilAway() {
        Context cx = new Context(this, this);
        while (true) {
            while (clock.paused() && !runtime.isStopping()) {
                park(Long.MAX_VALUE);
            }
            if (runtime.isStopping()) {
                finish(new TaskEnd.Cancelled());
                return false;
            }
            if (pollOnce(cx)) {
                return false;
            }
            if (!awaitWake()) {
                return true;
            }
        }
    }

    private boolean pollOnce(Context cx) {
        long now = clock.now();
        fire(now);
        parker.take();
        budget = Runtime.BUDGET;
        enter(TaskState.RUNNING);
        runtime.beforePoll(this, now);
        boolean ended = poll(cx, now);
        if (!ended) {
            tellTimers();
            enter(TaskState.PENDING);
            runtime.afterPoll(this);
        }
        return ended;
    }

    /// Before it says that it waits: who looks on must not take a task whose thread is late for one that waits for ever.
    private void tellTimers() {
        boolean running = timers != null && !timers.isEmpty();
        if (timed != running) {
            timed = running;
        }
    }

    /// @return false when this thread is to end instead
    private boolean awaitWake() {
        letOthersGoOn();
        while (!parker.isWoken() && !runtime.isStopping()) {
            TimerHeap running = timers;
            if (running != null && !running.isEmpty()) {
                park(clock.wallUntil(running.next()));
                fire(clock.now());
            } else if (parker.leave()) {
                return runtime.isStopping() && parker.stay();
            }
        }
        return true;
    }

    /// Yielding once before the wait is worth two to four of them: often the waker is a task that is ready. But a
    /// yield costs nearly as much as a wait, so a task for which it was in vain some times in a row tries it seldom.
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on the yield but speed
    private void letOthersGoOn() {
        if (budget == 0) {
            Thread.yield();
        } else if (!parker.isWoken()) {
            if (hope > 0) {
                Thread.yield();
                hope = parker.isWoken() ? HOPE : hope - 1;
            } else {
                hope = hope == DESPAIR ? 1 : hope - 1;
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

    /// Has the task look at the clock and at pause again.
    void nudge() {
        parker.nudge();
    }

    /// Has the task learn that the run is to stop.
    void recall() {
        parker.recall();
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
