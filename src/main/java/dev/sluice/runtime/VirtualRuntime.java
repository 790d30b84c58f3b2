package dev.sluice.runtime;

import dev.sluice.stream.Future;
import dev.sluice.stream.Host;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// Runs tasks one poll at a time in virtual time, in the order in which tokio's `current_thread` runtime does
/// with its clock paused (1.24.2, `scheduler::current_thread::block_on`).
///
/// The main task is polled first, once, whenever it was woken; then up to 61 ready tasks, first come first
/// served; then timers. The clock jumps to the next deadline only when nobody can run. One thread at a time
/// may run it; wakers may be called from any.
public final class VirtualRuntime implements Runtime {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final VirtualHost host = new VirtualHost(this);
    private final TaskRegister<VirtualTask> register = new TaskRegister<>();
    private final Turns turns;
    private @Nullable TaskListener listener;
    private @Nullable VirtualTask main;
    private volatile @Nullable Thread runner;
    private volatile boolean stopped;

    public VirtualRuntime() {
        this(null);
    }

    /// @param listener looks on, or nobody
    public VirtualRuntime(@Nullable TaskListener listener) {
        this(listener, null);
    }

    private VirtualRuntime(@Nullable TaskListener listener, @Nullable SplittableRandom random) {
        this.listener = listener;
        this.turns = new Turns(host, random);
    }

    /// Draws from `seed` who runs next among those who can, the main task included: other orders that a
    /// scheduler might choose, the same for the same seed.
    public static VirtualRuntime shuffled(long seed, @Nullable TaskListener listener) {
        return new VirtualRuntime(listener, new SplittableRandom(seed));
    }

    /// Has `looking` look on from now on, or nobody; while no poll is under way.
    public void listen(@Nullable TaskListener looking) {
        listener = looking;
    }

    Host host() {
        return host;
    }

    @Override
    public long now() {
        return host.now();
    }

    @Override
    public Task main(String name, Future<?> body) {
        if (main != null) {
            throw new IllegalStateException("there is a main task: " + main.name());
        }
        VirtualTask task = new VirtualTask(this, name, register.next(), true, body);
        main = task;
        turns.putFirst(task);
        return start(task);
    }

    @Override
    public Task spawn(String name, Future<?> body) {
        return start(new VirtualTask(this, name, register.next(), true, body));
    }

    void spawnPassing(String name, Future<?> body) {
        start(new VirtualTask(this, name, register.next(), false, body));
    }

    @Override
    public List<Task> tasks() {
        return register.listed();
    }

    /// Polls one task once, after letting the clock jump if nobody can run before.
    ///
    /// @return false when nobody will ever run again; nothing was done then
    public boolean step() {
        return running(FOR_EVER, 1) == 1;
    }

    /// Runs everything up to and including `nanos` of run time; the clock then shows `nanos`, unless the run
    /// was over before or a busy body held it longer.
    public void runUntil(long nanos) {
        runUntil(nanos, Long.MAX_VALUE);
    }

    /// Runs as [#runUntil(long)] does but gives up after `most` polls, for runs in which time may stand still.
    ///
    /// @return whether it got there
    public boolean runUntil(long nanos, long most) {
        boolean arrived = running(nanos, most) < most;
        if (arrived && !over()) {
            host.advanceTo(nanos);
        }
        return arrived;
    }

    /// Runs until nobody will ever run again; see [#idleForever] for whether all ended.
    public void runToEnd() {
        running(FOR_EVER, Long.MAX_VALUE);
    }

    /// Whether nobody will ever run again: all tasks have ended, or the rest waits for each other.
    public boolean over() {
        return register.living() == 0 || nobodyWillRun();
    }

    /// Whether nobody will ever run again although the main task has not ended: a deadlock.
    public boolean idleForever() {
        return main != null && main.end() == null && nobodyWillRun();
    }

    /// The run time of the next poll, as far as is known: now, or the earliest deadline; empty for never.
    public OptionalLong nextEvent() {
        return turns.someoneCanRun() ? OptionalLong.of(now()) : host.earliest();
    }

    /// Drops the main task's future, then the others in the order of starting. While a poll is under way, in
    /// this thread or another, it takes effect when that poll returns.
    @Override
    public void stop() {
        stopped = true;
        if (runner == null) {
            drop();
        }
    }

    private void drop() {
        for (VirtualTask task : register.livingTasks()) {
            if (task == main) {
                cancel(task);
            }
        }
        register.livingTasks().forEach(this::cancel);
        turns.clear();
        host.clear();
    }

    private void cancel(VirtualTask task) {
        task.finish(new TaskEnd.Cancelled());
        ended(task);
    }

    private Task start(VirtualTask task) {
        register.add(task);
        if (listener != null) {
            listener.started(task);
        }
        if (stopped) {
            cancel(task);
        } else if (runner == null || runner == Thread.currentThread()) {
            turns.add(task);
        } else {
            task.enter(TaskState.PENDING);
            turns.inject(task);
        }
        return task;
    }

    private void ended(VirtualTask task) {
        register.ended(task);
        if (listener != null) {
            listener.afterPoll(task, now(), true);
        }
    }

    void wake(VirtualTask task) {
        TaskListener looking = listener;
        if (looking != null) {
            looking.woken(task);
        }
        if (runner == Thread.currentThread()) {
            turns.wake(task);
        } else {
            turns.inject(task);
        }
    }

    private boolean nobodyWillRun() {
        return !turns.someoneCanRun() && !host.hasTimers();
    }

    private long running(long until, long most) {
        if (runner != null) {
            throw new IllegalStateException("it is being run");
        }
        runner = Thread.currentThread();
        try {
            return polls(until, most);
        } finally {
            runner = null;
            if (stopped) {
                drop();
            }
        }
    }

    private long polls(long until, long most) {
        long polls = 0;
        while (polls < most && !stopped) {
            VirtualTask task = turns.next(until);
            if (task == null) {
                break;
            }
            poll(task);
            polls++;
        }
        return polls;
    }

    private void poll(VirtualTask task) {
        task.enter(TaskState.RUNNING);
        host.newBudget();
        if (listener != null) {
            listener.beforePoll(task, now());
        }
        boolean over = task.poll(task.context, now());
        if (over) {
            ended(task);
        } else {
            pending(task);
        }
    }

    private void pending(VirtualTask task) {
        if (task.notified) {
            task.notified = false;
            turns.add(task);
        } else {
            task.enter(TaskState.PENDING);
        }
        if (listener != null) {
            listener.afterPoll(task, now(), false);
        }
    }
}
