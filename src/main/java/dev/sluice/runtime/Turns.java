package dev.sluice.runtime;

import org.jspecify.annotations.Nullable;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/// Whose turn it is in virtual time (tokio 1.24.2, `current_thread::CoreGuard::block_on`).
final class Turns {
    /// Tasks polled before timers and the main task are looked at again.
    private static final int EVENT_INTERVAL = 61;

    /// Tasks polled before those woken by other threads are let in.
    private static final int INJECTION_INTERVAL = 31;

    private final VirtualHost host;
    private final RunQueue ready;
    private final boolean shuffled;
    private final Queue<VirtualTask> injected = new ConcurrentLinkedQueue<>();
    private @Nullable VirtualTask first;
    private int untilTimers;
    private int untilInjected;

    /// @param shuffle draws who is next, the main task included; or nothing for tokio's order
    Turns(VirtualHost host, @Nullable RandomGenerator shuffle) {
        this.host = host;
        this.ready = new RunQueue(shuffle);
        this.shuffled = shuffle != null;
    }

    /// Makes `task` the main one: outside the queue, and before it.
    void putFirst(VirtualTask task) {
        if (!shuffled) {
            first = task;
        }
    }

    /// Gives a task its turn at the end of the queue.
    void add(VirtualTask task) {
        task.enter(TaskState.READY);
        if (task != first) {
            ready.add(task);
        }
    }

    /// A wake-up by the thread that runs the tasks.
    void wake(VirtualTask task) {
        if (task.is(TaskState.RUNNING)) {
            task.notified = true;
        } else if (task.is(TaskState.PENDING)) {
            add(task);
        }
    }

    /// A wake-up by any other.
    void inject(VirtualTask task) {
        if (!task.injected.getAndSet(true)) {
            injected.add(task);
        }
    }

    boolean someoneCanRun() {
        return firstIsReady() || !ready.isEmpty() || !injected.isEmpty() || host.hasDeferred();
    }

    /// Takes who is next, or null when nobody can run by `until`; lets the clock jump as far as needed.
    @Nullable VirtualTask next(long until) {
        while (true) {
            if (untilTimers == 0) {
                host.fire();
                untilTimers = EVENT_INTERVAL;
                if (firstIsReady()) {
                    return first;
                }
            }
            untilTimers--;
            VirtualTask task = take();
            if (task != null) {
                return task;
            }
            untilTimers = 0;
            if (!host.hasDeferred() && !firstIsReady() && !host.jump(until)) {
                return null;
            }
        }
    }

    void clear() {
        ready.clear();
        injected.clear();
    }

    private boolean firstIsReady() {
        return first != null && first.is(TaskState.READY);
    }

    private @Nullable VirtualTask take() {
        untilInjected--;
        if (untilInjected <= 0 || ready.isEmpty()) {
            untilInjected = INJECTION_INTERVAL;
            admit();
        }
        return ready.poll();
    }

    private void admit() {
        for (VirtualTask task = injected.poll(); task != null; task = injected.poll()) {
            task.injected.set(false);
            wake(task);
        }
    }
}
