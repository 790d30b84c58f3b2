package dev.sluice.stream;

/// What one poll answered.
public enum Poll {
    /// There is an item (of a stream) or a value (of a future) to take.
    READY,
    /// Nothing yet; the waker of the context is kept and will be called.
    PENDING,
    /// The stream has ended. Futures never answer this.
    DONE
}
