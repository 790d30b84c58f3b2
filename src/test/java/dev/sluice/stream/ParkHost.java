package dev.sluice.stream;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// The thread that made it, as a task: polls until ready and parks while pending.
final class ParkHost implements Host {
    private static final int BUDGET = 128;

    private final Thread thread = Thread.currentThread();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Context cx = new Context(this, this::wake);
    private int budget = BUDGET;

    /// Polls until the answer is not pending.
    @SuppressWarnings("ThreadPriorityCheck") // one turn for the others is often all that is missing
    Poll await(Function<Context, Poll> step) {
        while (true) {
            budget = BUDGET;
            Poll poll = step.apply(cx);
            if (poll != Poll.PENDING) {
                return poll;
            }
            if (!woken.get()) {
                Thread.yield();
            }
            while (!woken.compareAndSet(true, false)) {
                LockSupport.park(this);
            }
        }
    }

    <T> T await(Future<T> future) {
        try (future) {
            await(future::poll);
            return future.value();
        }
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
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
