package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/// A blocking call on a thread of its own, started by the first poll and interrupted when dropped.
final class BlockingCall<T> implements Future<T>, Runnable {
    private final LiveRuntime runtime;
    private final String name;
    private final Callable<T> call;
    private @Nullable Thread thread;
    private @Nullable Waker waker;
    private @Nullable T value;
    private @Nullable Throwable thrown;
    private boolean done;

    BlockingCall(LiveRuntime runtime, String name, Callable<T> call) {
        this.runtime = runtime;
        this.name = name;
        this.call = call;
    }

    @Override
    public synchronized Poll poll(Context cx) {
        if (!done) {
            waker = cx.waker();
            if (thread == null) {
                thread = runtime.startBlocking(name, this);
            }
            return Poll.PENDING;
        }
        if (thrown != null) {
            throw BlockingNow.panic(thrown);
        }
        return Poll.READY;
    }

    @Override
    public void run() {
        try {
            finish(call.call(), null);
        } catch (Throwable e) {
            finish(null, e);
        } finally {
            runtime.blockingEnded();
        }
    }

    private void finish(@Nullable T answer, @Nullable Throwable failure) {
        Waker woken = settle(answer, failure);
        if (woken != null) {
            woken.wake();
        }
    }

    private synchronized @Nullable Waker settle(@Nullable T answer, @Nullable Throwable failure) {
        done = true;
        value = answer;
        thrown = failure;
        return waker;
    }

    @Override
    @SuppressWarnings("NullAway") // null is a value where T allows it
    public synchronized T value() {
        return value;
    }

    @Override
    public synchronized void close() {
        waker = null;
        if (thread != null && !done) {
            thread.interrupt();
        }
    }
}
