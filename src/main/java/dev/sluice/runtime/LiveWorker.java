package dev.sluice.runtime;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// A virtual thread that runs live tasks: the one it was started for, then those that were woken meanwhile by what it
/// ran, first come first served, and so on until none is left (tokio, a worker of the multi-thread scheduler and its
/// queue). So two tasks that hand items to each other need no switch of threads.
///
/// It bears the name of the task that it runs.
final class LiveWorker implements Runnable {
    private static final ThreadLocal<LiveWorker> PRESENT = new ThreadLocal<>();

    private final LiveRuntime runtime;

    // Guarded by this, for others may take from the queue.
    private final Queue<LiveTask> queue;
    private boolean listed;
    private boolean moved;

    private LiveWorker(LiveRuntime runtime, List<LiveTask> tasks) {
        this.runtime = runtime;
        this.queue = new ArrayDeque<>(tasks);
    }

    /// Has a thread of its own run these tasks.
    static void start(LiveRuntime runtime, List<LiveTask> tasks) {
        if (!tasks.isEmpty()) {
            runtime.thread(tasks.getFirst().name(), new LiveWorker(runtime, tasks)).start();
        }
    }

    /// Has a task that was woken run: after what the present thread runs, or if that runs no task of this runtime, on
    /// a thread of its own.
    static void run(LiveRuntime runtime, LiveTask woken) {
        LiveWorker present = PRESENT.get();
        if (present != null && present.runtime == runtime) {
            present.add(woken);
        } else {
            start(runtime, List.of(woken));
        }
    }

    /// Has another thread run what waits for the present one, if any does: that will be occupied.
    static void relievePresent() {
        LiveWorker present = PRESENT.get();
        if (present != null) {
            present.relieve();
        }
    }

    @Override
    public void run() {
        PRESENT.set(this);
        runtime.works(1);
        try {
            for (LiveTask task = next(); task != null; task = next()) {
                Thread.currentThread().setName(task.name());
                task.turn(this);
            }
        } finally {
            runtime.works(-1);
            relieve();
        }
    }

    private synchronized @Nullable LiveTask next() {
        moved = true;
        return queue.poll();
    }

    /// Whether other tasks wait for this thread.
    synchronized boolean hasOthers() {
        return !queue.isEmpty();
    }

    /// Has this thread run a task, too.
    synchronized void add(LiveTask task) {
        queue.add(task);
        if (!listed) {
            listed = true;
            runtime.relief().add(this);
        }
    }

    /// Has another thread run what waits for this one.
    void relieve() {
        List<LiveTask> waiting;
        synchronized (this) {
            waiting = take(queue.size());
        }
        start(runtime, waiting);
    }

    /// Gives away what waits, if it has been at one task since this was called last, and half of what waits if a
    /// processor is free. By another thread.
    void relieveIfNeeded() {
        List<LiveTask> given = List.of();
        synchronized (this) {
            int waiting = queue.size();
            if (!moved) {
                given = take(waiting);
            } else if (runtime.hasRoom()) {
                given = take(waiting / 2);
            }
            if (!moved && waiting == 0) {
                listed = false;
                runtime.relief().remove(this);
            }
            moved = false;
        }
        start(runtime, given);
    }

    private List<LiveTask> take(int count) {
        LiveTask[] taken = new LiveTask[count];
        for (int i = 0; i < count; i++) {
            taken[i] = queue.remove();
        }
        return List.of(taken);
    }
}
