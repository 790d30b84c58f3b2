package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Gives a future only so much time (tokio 1.24.2, `time::timeout`): the future is asked first, so one that
/// is ready at the deadline wins.
///
/// @param <T> the value of the future
public final class Timeout<T> implements Future<Result<T, Timeout.Elapsed>> {
    /// The deadline has elapsed.
    public record Elapsed() {}

    private final Future<T> inner;
    private final Sleep delay;
    private @Nullable Result<T, Elapsed> outcome;

    private Timeout(Future<T> inner, Sleep delay) {
        this.inner = inner;
        this.delay = delay;
    }

    /// Waits at most so long, counted from the first poll.
    public static <T> Timeout<T> after(Duration most, Future<T> inner) {
        return new Timeout<>(inner, Sleep.of(most));
    }

    /// Waits at most until run time is `deadline` nanoseconds (tokio, `timeout_at`).
    public static <T> Timeout<T> at(long deadline, Future<T> inner) {
        return new Timeout<>(inner, Sleep.until(deadline));
    }

    @Override
    public Poll poll(Context cx) {
        boolean before = cx.hasBudget();
        if (inner.poll(cx) == Poll.READY) {
            outcome = Result.ok(inner.value());
            return Poll.READY;
        }
        boolean exhausted = before && !cx.hasBudget();
        if (exhausted) {
            // As tokio: a future that always uses up the budget must not hide that its time is
            // over.
            cx.refund();
        }
        Poll late = delay.poll(cx);
        if (late == Poll.READY) {
            outcome = Result.err(new Elapsed());
        } else if (exhausted) {
            boolean spent = cx.proceed();
            assert spent;
        }
        return late;
    }

    @Override
    public Result<T, Elapsed> value() {
        if (outcome == null) {
            throw new IllegalStateException("not ready");
        }
        return outcome;
    }

    /// Drops the future, too.
    @Override
    public void close() {
        inner.close();
        delay.close();
    }
}
