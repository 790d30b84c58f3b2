package dev.sluice.stream;

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

    /// Drops the future; idempotent. Dropped before it was ready, it is cancelled.
    @Override
    void close();
}
