package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicReference;

/// The woken children of a set of futures, first woken first, and the waker of the task that polls the set.
///
/// Wakes come from any thread. The parent's waker is used up by the first wake after it was registered
/// (futures-util 0.3.21, `AtomicWaker`), so a task that does not poll the set is not woken twice.
final class ReadyQueue<T> {
    private final ArrayDeque<Child<T>> children = new ArrayDeque<>();
    private final AtomicReference<@Nullable Waker> parent = new AtomicReference<>();

    /// Must come before the [#dequeue] that finds nothing, or a wake between the two would be lost.
    void register(Waker waker) {
        parent.set(waker);
    }

    void enqueue(Child<T> child) {
        synchronized (children) {
            children.add(child);
        }
    }

    @Nullable Child<T> dequeue() {
        synchronized (children) {
            return children.poll();
        }
    }

    void wakeParent() {
        Waker waker = parent.getAndSet(null);
        if (waker != null) {
            waker.wake();
        }
    }
}
