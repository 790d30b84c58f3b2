package dev.sluice.runtime;

/// Looks on while tasks run; called by the thread that runs the task, so it must be quick and thread-safe.
public interface TaskListener {
    /// @param task before its first poll
    default void started(Task task) {}

    /// @param task whose waker was called, by any thread
    default void woken(Task task) {}

    /// @param now run time in nanoseconds
    default void beforePoll(Task task, long now) {}

    /// @param now run time in nanoseconds
    /// @param ended whether [Task#end] says how; also called, without a poll, for a task that was stopped
    default void afterPoll(Task task, long now, boolean ended) {}
}
