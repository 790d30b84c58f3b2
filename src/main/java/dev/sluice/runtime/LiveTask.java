package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/// A task of a [LiveRuntime], with its own timers and budget; run by one [LiveWorker] at a time.
///
/// It keeps the thread only to wait for a timer. While it waits for a waker it has none, so that a hundred thousand
/// stacks need not be kept.
final class LiveTask extends Task implements Waker, Host {
    private final LiveRuntime runtime;
    private final LiveClock clock;
    private final Parker parker;
    private final Context context = new Context(this, this);
    private @Nullable TimerHeap timers;
    private long polledAt;
    private int budget;
    private volatile boolean timed;

    LiveTask(LiveRuntime runtime, String name, int index, boolean kept, Future<?> body) {
        super(name, index, kept, body);
        this.runtime = runtime;
        this.clock = runtime.clock();
        this.parker = new Parker(() -> LiveWorker.run(runtime, this));
    }

    /// The thread that runs it, or ran it to its end; none while it waits without one.
    @Nullable Thread ownThread() {
        return parker.owner();
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

    /// Polls until it waits without a thread, lets others go first, or has ended.
    void turn(LiveWorker worker) {
        parker.arrive();
        boolean over = true;
        try {
            over = runUntilAway(worker);
        } finally {
            if (over) {
                runtime.ended(this);
            }
        }
    }

    /// @return whether it has ended
    private boolean runUntilAway(LiveWorker worker) {
        do {
            while (clock.paused() && !runtime.isStopping()) {
                rest();
            }
            if (runtime.isStopping()) {
                finish(new TaskEnd.Cancelled());
                return true;
            }
            if (pollOnce(context)) {
                return true;
            }
        } while (awaitWake(worker));
        return false;
    }

    private boolean pollOnce(Context cx) {
        long now = clock.now();
        fire(now);
        polledAt = now;
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

    /// @return false when this thread is to run something else
    private boolean awaitWake(LiveWorker worker) {
        if (parker.isWoken()) {
            return goesFirst(worker);
        }
        while (!parker.isWoken() && !runtime.isStopping()) {
            TimerHeap running = timers;
            if (running != null && !running.isEmpty()) {
                worker.relieve();
                park(clock.wallUntil(running.next()));
                fire(clock.now());
            } else if (parker.leave()) {
                return runtime.isStopping() && parker.stay();
            }
        }
        return true;
    }

    /// Woken during its poll, it lets those go first that were woken before.
    @SuppressWarnings("ThreadPriorityCheck") // other runtimes have threads too
    private boolean goesFirst(LiveWorker worker) {
        if (worker.hasOthers()) {
            worker.add(this);
            return false;
        }
        if (budget == 0) {
            Thread.yield();
        }
        return true;
    }

    private void fire(long now) {
        if (timers != null) {
            timers.fire(now);
        }
    }

    private void park(long nanos) {
        idle(() -> parker.park(nanos));
    }

    /// Waits for the clock to go on, even if it was woken.
    private void rest() {
        idle(parker::rest);
    }

    private void idle(Runnable wait) {
        runtime.works(-1);
        wait.run();
        runtime.works(1);
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
    public long polledAt() {
        return polledAt;
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
        LiveWorker.relievePresent();
        long until = clock.now() + nanos;
        while (clock.now() < until) {
            if (runtime.isStopping()) {
                throw new Stopped();
            }
            if (clock.paused()) {
                rest();
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
