package dev.sluice.telemetry;

/// How a task was polled while somebody looked on. Times are run time in nanoseconds.
///
/// @param task its name, as in a [Sample.TaskSample]
/// @param polls how often
/// @param pendings how many of them left it pending
/// @param wakes how often its waker was called
/// @param spent in polls together
/// @param longest of one poll
/// @param lastPolled when its latest poll began, or -1
public record TaskPolls(
        String task,
        String thread,
        long polls,
        long pendings,
        long wakes,
        long spent,
        long longest,
        long lastPolled,
        boolean ended) {}
