package dev.sluice.runtime;

/// What a task is at.
public enum TaskState {
    /// It will be polled.
    READY,
    /// It is being polled.
    RUNNING,
    /// It waits for its waker.
    PENDING,
    /// It will never be polled again.
    ENDED
}
