package dev.sluice.plan;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;

import java.util.concurrent.atomic.AtomicInteger;

/// A future that is counted while it is under way.
final class Counted<T> implements Future<T> {
    private final Future<T> inner;
    private final AtomicInteger count;
    private boolean over;

    Counted(Future<T> inner, AtomicInteger count) {
        this.inner = inner;
        this.count = count;
        count.incrementAndGet();
    }

    @Override
    public Poll poll(Context cx) {
        Poll poll = inner.poll(cx);
        if (poll == Poll.READY) {
            leave();
        }
        return poll;
    }

    @Override
    public T value() {
        return inner.value();
    }

    @Override
    public void close() {
        leave();
        inner.close();
    }

    private void leave() {
        if (!over) {
            over = true;
            count.decrementAndGet();
        }
    }
}
