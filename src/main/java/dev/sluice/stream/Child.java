package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;

/// One future of a [FuturesUnordered] and its waker (futures-util 0.3.21, `futures_unordered::Task`).
///
/// Everything but [#wake] belongs to the task that polls the set.
final class Child<T> implements Waker {
    private final ReadyQueue<T> queue;
    private final AtomicBoolean queued = new AtomicBoolean(true);
    private volatile boolean woken;
    private @Nullable Context parent;
    private @Nullable Context own;
    @Nullable Future<? extends T> future;
    @Nullable Child<T> next;
    @Nullable Child<T> previous;

    Child(Future<? extends T> future, ReadyQueue<T> queue) {
        this.future = future;
        this.queue = queue;
    }

    @Override
    public void wake() {
        woken = true;
        if (!queued.getAndSet(true)) {
            queue.enqueue(this);
            queue.wakeParent();
        }
    }

    /// From here on a wake queues this child again, also one during the poll.
    void beforePoll() {
        queued.set(false);
        woken = false;
    }

    /// Whether the future asked to be polled again before it answered, which is a wish to yield.
    boolean wokenWhilePolled() {
        return woken;
    }

    /// The context of `cx` with this child as the waker.
    Context context(Context cx) {
        Context made = own;
        if (made == null || parent != cx) {
            made = cx.with(this);
            parent = cx;
            own = made;
        }
        return made;
    }

    /// Drops the future; later wakes do nothing.
    void release() {
        queued.set(true);
        Future<? extends T> dropped = future;
        future = null;
        if (dropped != null) {
            dropped.close();
        }
    }
}
