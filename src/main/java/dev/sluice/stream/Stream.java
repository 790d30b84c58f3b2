package dev.sluice.stream;

/// Items that arrive one after another, made only while polled (futures-core, `Stream`).
///
/// A stream has one owner and is polled by one task at a time. Rust's `Poll<Option<T>>` is split in two so
/// that a poll allocates nothing: [#pollNext] says what happened, [#take] hands over the item.
///
/// @param <T> the items
public interface Stream<T> extends AutoCloseable {
    /// Tries to have the next item ready.
    ///
    /// [Poll#READY]: call [#take] once before the next poll. [Poll#PENDING]: the waker of `cx` is kept by
    /// somebody who will call it. [Poll#DONE]: ended; polling on is allowed only where Rust allows it.
    ///
    /// @throws RuntimeException what a body threw: the Rust panic, which ends the polling task
    Poll pollNext(Context cx);

    /// The item of the last [Poll#READY]; each is handed over once.
    T take();

    /// Drops the stream, its upstream and everything it holds, as Rust would; idempotent.
    @Override
    void close();
}
