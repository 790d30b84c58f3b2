package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// A set of futures whose values come out as they complete (futures-util 0.3.21, `FuturesUnordered`).
///
/// Each child has its own waker and only woken children are polled, first woken first; the first ready one
/// answers the poll. Ends while empty; more may be pushed then.
///
/// @param <T> the values
public final class FuturesUnordered<T> extends Emitter<T> {
    private final ReadyQueue<T> woken = new ReadyQueue<>();
    private @Nullable Child<T> head;
    private int size;

    /// Adds a future; it is first polled by a poll of this set.
    public void push(Future<? extends T> future) {
        Child<T> child = new Child<>(future, woken);
        link(child);
        woken.enqueue(child);
    }

    /// How many futures have not completed.
    public int size() {
        return size;
    }

    @Override
    public Poll pollNext(Context cx) {
        int limit = size;
        int polled = 0;
        int yielded = 0;
        woken.register(cx.waker());
        while (true) {
            Child<T> child = woken.dequeue();
            if (child == null) {
                return size == 0 ? Poll.DONE : Poll.PENDING;
            }
            Future<? extends T> future = child.future;
            if (future == null) {
                continue;
            }
            if (poll(child, future, cx) == Poll.READY) {
                return Poll.READY;
            }
            polled++;
            yielded += child.wokenWhilePolled() ? 1 : 0;
            if (yielded >= 2 || polled == limit) {
                cx.waker().wake();
                return Poll.PENDING;
            }
        }
    }

    private Poll poll(Child<T> child, Future<? extends T> future, Context cx) {
        unlink(child);
        child.beforePoll();
        boolean pending = false;
        try {
            pending = future.poll(child.context(cx)) == Poll.PENDING;
            return pending ? Poll.PENDING : emit(future.value());
        } finally {
            if (pending) {
                link(child);
            } else {
                child.release();
            }
        }
    }

    private void link(Child<T> child) {
        Child<T> next = head;
        child.next = next;
        if (next != null) {
            next.previous = child;
        }
        head = child;
        size++;
    }

    private void unlink(Child<T> child) {
        Child<T> next = child.next;
        Child<T> previous = child.previous;
        child.next = null;
        child.previous = null;
        if (next != null) {
            next.previous = previous;
        }
        if (previous != null) {
            previous.next = next;
        } else {
            head = next;
        }
        size--;
    }

    /// Drops every future, the last linked first.
    @Override
    public void close() {
        for (Child<T> child = head; child != null; child = head) {
            unlink(child);
            child.release();
        }
    }
}
