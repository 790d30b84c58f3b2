package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

/// A future that fails is made and run again, after a pause, at most so many times. Sluice's own; in Rust it is
/// a loop around the future and a `sleep`.
///
/// What it answers is the first success, or else the error of the last attempt. Each attempt is dropped before
/// its pause begins.
///
/// @param <T> the success
/// @param <E> the error
public final class Retry<T, E> implements Future<Result<T, E>> {
    private final LongFunction<? extends Future<Result<T, E>>> attempts;
    private final LongUnaryOperator pauses;
    private final long retries;
    private long attempt;
    private @Nullable Future<Result<T, E>> running;
    private @Nullable Sleep pause;
    private @Nullable Result<T, E> answer;

    /// @param attempts makes attempt 0, 1, and so on
    /// @param pauses nanoseconds before retry 0, 1, and so on
    public Retry(
            long retries,
            LongFunction<? extends Future<Result<T, E>>> attempts,
            LongUnaryOperator pauses) {
        this.retries = retries;
        this.attempts = attempts;
        this.pauses = pauses;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            if (pausing(cx) || attempting(cx)) {
                return Poll.PENDING;
            }
            if (!(answer instanceof Result.Err<T, E>) || attempt == retries) {
                return Poll.READY;
            }
            pause = Sleep.ofNanos(pauses.applyAsLong(attempt++));
        }
    }

    private boolean pausing(Context cx) {
        Sleep sleep = pause;
        if (sleep == null) {
            return false;
        }
        if (sleep.poll(cx) == Poll.PENDING) {
            return true;
        }
        pause = null;
        return false;
    }

    private boolean attempting(Context cx) {
        Future<Result<T, E>> future = running == null ? attempts.apply(attempt) : running;
        running = future;
        if (future.poll(cx) == Poll.PENDING) {
            return true;
        }
        answer = future.value();
        running = null;
        future.close();
        return false;
    }

    @Override
    public Result<T, E> value() {
        if (answer == null) {
            throw new IllegalStateException("not ready");
        }
        return answer;
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
        if (pause != null) {
            pause.close();
            pause = null;
        }
    }
}
