package dev.sluice.stream;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// The thread that made it, as a task: polls until ready and parks while pending.
final class ParkHost implements Host {
    private static final int BUDGET = 128;
    private static final int POLLING = 0;
    private static final int WOKEN = 1;
    private static final int PARKED = 2;

    private final Thread thread = Thread.currentThread();
    private final AtomicInteger state = new AtomicInteger(POLLING);
    private final Context cx = new Context(this, this::wake);
    private int budget = BUDGET;

    /// Polls until the answer is not pending.
    Poll await(Function<Context, Poll> step) {
        while (true) {
            budget = BUDGET;
            Poll poll = step.apply(cx);
            if (poll != Poll.PENDING) {
                return poll;
            }
            sleep();
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

    <T> T await(Future<T> future) {
        try (future) {
            await(future::poll);
            return future.value();
        }
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
