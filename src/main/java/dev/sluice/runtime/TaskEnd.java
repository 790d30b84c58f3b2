package dev.sluice.runtime;

import org.jspecify.annotations.Nullable;

/// How a task ended.
public sealed interface TaskEnd {
    /// Its future was ready.
    record Completed(@Nullable Object value) implements TaskEnd {}

    /// A body threw; the rest of the task was dropped, and nobody else is concerned.
    record Panicked(Throwable cause) implements TaskEnd {}

    /// The runtime was stopped first.
    record Cancelled() implements TaskEnd {}
}
