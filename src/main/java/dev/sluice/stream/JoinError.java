package dev.sluice.stream;

/// Why a spawned task has no value (tokio 1.24.2, `task::JoinError`).
public sealed interface JoinError {
    /// Its body threw (`is_panic`).
    record Panicked(Throwable cause) implements JoinError {}

    /// It was dropped before it was complete (`is_cancelled`).
    record Cancelled() implements JoinError {}
}
