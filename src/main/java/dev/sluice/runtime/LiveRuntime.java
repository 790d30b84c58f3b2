package dev.sluice.runtime;

import dev.sluice.stream.Future;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs tasks on virtual threads against the wall clock: each begins on a thread of its own, and goes on on the thread
/// of the task that wakes it, or on another.
public final class LiveRuntime implements Runtime {
    private static final int PROCESSORS = java.lang.Runtime.getRuntime().availableProcessors();
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

    private final LiveClock clock;
    private final ThreadFactory threads;
    private volatile @Nullable TaskListener listener;
    private final TaskRegister<LiveTask> register = new TaskRegister<>();
    private final Set<Thread> blocking = ConcurrentHashMap.newKeySet();
    private final Runnable onClockChange = this::nudgeAll;
    private final Object starting = new Object();
    private boolean hasMain;
    private final Relief relief;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    /// On virtual threads.
    public LiveRuntime(LiveClock clock) {
        this(clock, Thread.ofVirtual().factory(), null);
    }

    public LiveRuntime(LiveClock clock, @Nullable TaskListener listener) {
        this(clock, Thread.ofVirtual().factory(), listener);
    }

    /// @param listener looks on, or nobody
    public LiveRuntime(LiveClock clock, ThreadFactory threads, @Nullable TaskListener listener) {
        this.clock = clock;
        this.threads = threads;
        this.listener = listener;
        this.relief = new Relief(clock);
        clock.watch(onClockChange);
    }

    /// Has `looking` look on from now on, or nobody.
    public void listen(@Nullable TaskListener looking) {
        listener = looking;
    }

    /// What tells this runtime the time.
    public LiveClock clock() {
        return clock;
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public Task main(String name, Future<?> body) {
        synchronized (starting) {
            if (hasMain) {
                throw new IllegalStateException("there is a main task");
            }
            hasMain = true;
        }
        return start(name, true, body);
    }

    @Override
    public Task spawn(String name, Future<?> body) {
        return start(name, true, body);
    }

    void spawnPassing(String name, Future<?> body) {
        start(name, false, body);
    }

    @Override
    public List<Task> tasks() {
        return register.listed();
    }

    /// Waits until all tasks have ended.
    ///
    /// @return false when `most` was over first
    public boolean await(Duration most) throws InterruptedException {
        return register.awaitNone(most.toNanos());
    }

    /// Ends the run and waits, at most a second, until every task has ended: each closes its own future.
    @Override
    public void stop() {
        synchronized (starting) {
            stopping = true;
        }
        List<LiveTask> left = register.all();
        List<Thread> calls = List.copyOf(blocking);
        for (LiveTask task : left) {
            task.recall();
            interrupt(task.ownThread());
        }
        calls.forEach(Thread::interrupt);
        relief.stop();
        LiveWorker.relievePresent();
        join(left, calls);
        clock.unwatch(onClockChange);
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private static void join(List<LiveTask> tasks, List<Thread> calls) {
        long deadline = System.nanoTime() + STOP_WITHIN.toNanos();
        try {
            for (LiveTask task : tasks) {
                join(task, deadline);
            }
            for (Thread call : calls) {
                joined(call, deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the end of a task and of the thread it ends with, which may be about to run.
    @SuppressWarnings("ThreadPriorityCheck") // that thread may need this very processor
    private static void join(LiveTask task, long deadline) throws InterruptedException {
        while (joined(task.ownThread(), deadline) && task.end() == null) {
            Thread.yield();
        }
    }

    /// Waits for the end of a thread, if there is one.
    ///
    /// @return false when time is up, or where it would be to wait for oneself
    private static boolean joined(@Nullable Thread thread, long deadline)
            throws InterruptedException {
        long left = deadline - System.nanoTime();
        if (left <= 0 || Thread.currentThread().equals(thread)) {
            return false;
        }
        return thread == null || thread.join(Duration.ofNanos(left));
    }

    private Task start(String name, boolean kept, Future<?> body) {
        LiveTask task = new LiveTask(this, name, register.next(), kept, body);
        register.add(task);
        TaskListener looking = listener;
        if (looking != null) {
            looking.started(task);
        }
        synchronized (starting) {
            if (!stopping) {
                LiveWorker.start(this, List.of(task));
                return task;
            }
        }
        task.finish(new TaskEnd.Cancelled());
        ended(task);
        return task;
    }

    Thread thread(String name, Runnable body) {
        Thread thread = threads.newThread(body);
        if (thread == null) {
            throw new IllegalStateException("the factory made no thread");
        }
        thread.setName(name);
        return thread;
    }

    Thread startBlocking(String name, Runnable body) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(body);
        blocking.add(thread);
        thread.start();
        if (stopping) {
            thread.interrupt();
        }
        return thread;
    }

    void blockingEnded() {
        blocking.remove(Thread.currentThread());
    }

    /// Counts a thread that begins to run tasks, or one less.
    void works(int more) {
        working.addAndGet(more);
    }

    /// Whether a processor seems to have nothing to do.
    boolean hasRoom() {
        return working.get() < PROCESSORS;
    }

    Relief relief() {
        return relief;
    }

    boolean isStopping() {
        return stopping;
    }

    void beforePoll(LiveTask task, long now) {
        TaskListener looking = listener;
        if (looking != null) {
            looking.beforePoll(task, now);
        }
    }

    void afterPoll(LiveTask task) {
        TaskListener looking = listener;
        if (looking != null) {
            looking.afterPoll(task, now(), false);
        }
    }

    void ended(LiveTask task) {
        register.ended(task);
        TaskListener looking = listener;
        if (looking != null) {
            looking.afterPoll(task, now(), true);
        }
    }

    void woken(LiveTask task) {
        TaskListener looking = listener;
        if (looking != null) {
            looking.woken(task);
        }
    }

    private void nudgeAll() {
        register.livingTasks().forEach(LiveTask::nudge);
    }
}
