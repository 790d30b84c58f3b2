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
    boolean look(List<Task> tasks) {
        long before = polls;
        polls = waiting(tasks) ? tasks.stream().mapToLong(Task::polls).sum() : -1;
        return polls >= 0 && polls == before;
    }

    private boolean waiting(List<Task> tasks) {
        return tasks.stream().allMatch(Standstill::waits)
                && tasks.stream().anyMatch(task -> task.end() == null)
                && parts.all().stream().noneMatch(stage -> stage.desk().blocked() > 0);
    }

    private static boolean waits(Task task) {
        return task.end() != null || (task.state() == TaskState.PENDING && !task.timed());
    }
}
