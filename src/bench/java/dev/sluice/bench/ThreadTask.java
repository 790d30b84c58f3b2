package dev.sluice.bench;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// The least that runs a task on the current thread: a budget, one yield before it parks, no clock.
final class ThreadTask implements Host {
    private static final int BUDGET = 128;

    private final Thread thread = Thread.currentThread();
    private final AtomicBoolean woken = new AtomicBoolean();
    private int budget;

    /// What is polled.
    interface Body {
        /// @return whether it has finished
        boolean poll(Context cx);
    }

    @SuppressWarnings("ThreadPriorityCheck") // one turn for the others is often all that is missing
    void run(Body body) {
        Context cx = new Context(this, this::wake);
        budget = BUDGET;
        while (!body.poll(cx)) {
            if (!woken.get()) {
                Thread.yield();
            }
            while (!woken.getAndSet(false)) {
                LockSupport.park(this);
            }
            budget = BUDGET;
        }
    }

    private void wake() {
        if (!woken.getAndSet(true)) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public long now() {
        return 0;
    }

    @Override
    public boolean spend() {
        return budget-- > 0;
    }

    @Override
    public void refund() {
        budget++;
    }

    @Override
    public Timer timer(long deadline, Waker waker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void busy(long nanos) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Future<T> blocking(Callable<T> call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void spawn(String name, Future<?> body) {
        throw new UnsupportedOperationException();
    }
}
