package dev.sluice.telemetry;

import java.util.List;

/// One poll of a task, noted while somebody looked on.
///
/// @param number running number among the polls that were noted, from 0
/// @param time run time in nanoseconds when it began
/// @param took run time it took: that of bodies that are busy, 0 otherwise
/// @param task its name, as in a [Sample.TaskSample]
/// @param why who woke the task, as a phrase: “woken by kitchen”, “timer”, “started”
/// @param answers of the nodes that were polled, sink first
/// @param ended whether the task ended
public record PollRecord(
        long number,
        long time,
        long took,
        String task,
        String why,
        List<Answer> answers,
        boolean ended) {
    public PollRecord {
        answers = List.copyOf(answers);
    }

    /// What one node answered.
    ///
    /// @param polls how often it was polled
    /// @param items ids of the items that it yielded, sent or was handed, at most 16
    /// @param passed how many there were
    /// @param state what it was at afterwards
    /// @param awaits what it waits for then
    public record Answer(
            String node,
            long polls,
            List<Long> items,
            long passed,
            Sample.State state,
            Awaited awaits) {
        public Answer {
            items = List.copyOf(items);
        }
    }
}
