package dev.sluice.stream;

import java.util.concurrent.Callable;

/// What a runtime offers the task that it polls; reached through [Context].
public interface Host {
    /// Run time, nanoseconds since the start of the run.
    long now();

    /// Run time when the present poll began, for what need not know better: a look at the clock costs as much as to
    /// hand over an item.
    default long polledAt() {
        return now();
    }

    /// Takes one operation from the budget of this poll.
    ///
    /// @return false when it is used up
    boolean spend();

    /// Puts one operation back.
    void refund();

    /// Starts a timer; deadlines are rounded up to whole milliseconds as tokio's driver does.
    Timer timer(long deadline, Waker waker);

    /// Occupies the polling task for so long.
    void busy(long nanos);

    /// Wakes `waker` once everybody who can run now has run (tokio, `context::defer`).
    default void defer(Waker waker) {
        waker.wake();
    }

    /// Runs a blocking call outside the task.
    <T> Future<T> blocking(Callable<T> call);

    /// Starts another task of the same run.
    void spawn(String name, Future<?> body);
}
