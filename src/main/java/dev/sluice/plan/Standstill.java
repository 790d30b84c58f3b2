package dev.sluice.plan;

import dev.sluice.runtime.Task;
import dev.sluice.runtime.TaskState;

import java.util.List;

/// Finds out whether live tasks wait for each other for ever: all wait, none for a timer or a blocking call, and
/// none was polled between two looks.
final class Standstill {
    private final Parts parts;
    private long polls = -1;

    Standstill(Parts parts) {
        this.parts = parts;
    }

    /// Looks at all tasks of the run; a standstill shows at the second look.
    boolean look(List<Task> tasks, long now) {
        long before = polls;
        polls = waiting(tasks, now) ? tasks.stream().mapToLong(Task::polls).sum() : -1;
        return polls >= 0 && polls == before;
    }

    private boolean waiting(List<Task> tasks, long now) {
        return tasks.stream()
                        .allMatch(task -> task.state() == TaskState.PENDING || task.end() != null)
                && tasks.stream().anyMatch(task -> task.end() == null)
                && parts.all().stream().noneMatch(stage -> expects(stage, now));
    }

    private static boolean expects(Stage stage, long now) {
        return stage.timer() > now
                || stage.desk().blocked() > 0
                || stage.underWay().stream().anyMatch(work -> work.until() > now);
    }
}
