package dev.sluice.stream;

import java.util.function.Function;

/// One value that may take time, made only while polled (core, `Future`).
///
/// @param <T> the value; `Void` where only the completion counts
public interface Future<T> extends AutoCloseable {
    /// Tries to finish: [Poll#READY] once, or [Poll#PENDING] with the waker kept.
    ///
    /// @throws RuntimeException what a body threw: the Rust panic, which ends the polling task
    Poll poll(Context cx);

    /// The value, after [Poll#READY].
    T value();

    /// The value through a function, at once when it is there (futures, `FutureExt::map`).
    default <U> Future<U> map(Function<? super T, ? extends U> f) {
        return new MapFuture<>(this, f);
    }

    /// This future, and then the one that a function makes of its value (futures, `FutureExt::then`).
    default <U> Future<U> andThen(Function<? super T, ? extends Future<U>> f) {
        return new ThenFuture<>(this, f);
    }

    /// Drops the future; idempotent. Dropped before it was ready, it is cancelled.
    @Override
    void close();
}
