package dev.sluice.bench;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Host;
import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// The least that runs a task on the current thread: a budget, one yield before it parks, no clock.
final class ThreadTask implements Host {
    private static final int BUDGET = 128;
    private static final int POLLING = 0;
    private static final int WOKEN = 1;
    private static final int PARKED = 2;

    private final Thread thread = Thread.currentThread();
    private final AtomicInteger state = new AtomicInteger(POLLING);
    private int budget;

    /// What is polled.
    interface Body {
        /// @return whether it has finished
        boolean poll(Context cx);
    }

    void run(Body body) {
        Context cx = new Context(this, this::wake);
        budget = BUDGET;
        while (!body.poll(cx)) {
            sleep();
            budget = BUDGET;
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // one turn for the others is often all that is missing
    private void sleep() {
        if (state.get() == POLLING) {
            Thread.yield();
        }
        if (state.compareAndSet(POLLING, PARKED)) {
            while (state.get() == PARKED) {
                LockSupport.park(this);
            }
        }
        state.set(POLLING);
    }

    private void wake() {
        if (state.get() != WOKEN && state.getAndSet(WOKEN) == PARKED) {
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
