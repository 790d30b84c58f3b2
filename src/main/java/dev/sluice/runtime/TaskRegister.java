package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;

/// The tasks of one runtime. Those that tasks started are forgotten some time after their end, so that a run
/// that starts one per item does not grow for ever.
///
/// @param <T> the kind of task
final class TaskRegister<T extends Task> {
    private static final int SWEEP_AT_LEAST = 64;

    private final List<T> tasks = new ArrayList<>();
    private int started;
    private int living;
    private int stale;

    /// The number of the next task.
    synchronized int next() {
        return started++;
    }

    synchronized void add(T task) {
        tasks.add(task);
        living++;
    }

    /// Counts a task whose end is set.
    synchronized void ended(T task) {
        living--;
        if (!task.listed()) {
            stale++;
            sweep();
        }
        if (living == 0) {
            notifyAll();
        }
    }

    private void sweep() {
        if (stale >= SWEEP_AT_LEAST && stale > tasks.size() / 2) {
            tasks.removeIf(task -> !task.listed());
            stale = 0;
        }
    }

    synchronized int living() {
        return living;
    }

    /// The living, and the ended as long as they are not forgotten.
    synchronized List<T> all() {
        return List.copyOf(tasks);
    }

    synchronized List<T> livingTasks() {
        return tasks.stream().filter(task -> task.end() == null).toList();
    }

    synchronized List<Task> listed() {
        return tasks.stream().filter(Task::listed).<Task>map(task -> task).toList();
    }

    /// Waits until no task lives.
    ///
    /// @return false when the time was over first
    synchronized boolean awaitNone(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (living > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }
}
