package dev.sluice.plan;

import dev.sluice.runtime.Task;
import dev.sluice.runtime.TaskListener;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.TaskPolls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Looks on while tasks are polled, when somebody asks for it: counts the polls of each task and, in virtual time,
/// notes what the nodes answered in each of the latest.
final class PollWatch implements TaskListener {
    private static final int KEPT = 2_000;

    private final Parts parts;
    private final String main;
    private final boolean exact;
    private final Map<Task, PollCount> counts = new ConcurrentHashMap<>();
    private final Deque<PollRecord> kept = new ArrayDeque<>();
    private long next;
    private @Nullable Task current;
    private @Nullable Glance before;

    PollWatch(Parts parts) {
        this.parts = parts;
        this.main = parts.main().name();
        this.exact = parts.trace().exact();
    }

    /// The polls noted from number `from` on, oldest first.
    synchronized List<PollRecord> since(long from) {
        return kept.stream().filter(record -> record.number() >= from).toList();
    }

    /// The tasks that were polled or woken; of spawned bodies those under way.
    List<TaskPolls> tasks() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.index(), b.index())))
                .map(entry -> entry.getValue().read(name(entry.getKey()), entry.getKey()))
                .toList();
    }

    private String name(Task task) {
        return task.name().equals(main) ? "main" : task.name();
    }

    private PollCount count(Task task) {
        return counts.computeIfAbsent(task, _ -> new PollCount());
    }

    @Override
    public void woken(Task task) {
        count(task).woken(exact ? waker(task) : "");
    }

    /// Who calls the waker: in virtual time it is the task that is being polled, or else a timer or another thread.
    private String waker(Task woken) {
        Task waking = current;
        if (waking == null) {
            return "timer";
        }
        return waking.equals(woken) ? "itself" : name(waking);
    }

    @Override
    public void beforePoll(Task task, long now) {
        count(task).begun(now);
        if (exact) {
            current = task;
            before = Glance.of(parts, task.name());
        }
    }

    @Override
    public void afterPoll(Task task, long now, boolean ended) {
        PollCount count = count(task);
        long took = count.over(now, ended);
        Glance then = before;
        if (exact && then != null && task.equals(current)) {
            note(task, count, now - took, took, then, ended);
        }
        current = null;
        before = null;
        if (ended && parts.roots().stream().noneMatch(root -> root.name().equals(task.name()))) {
            counts.remove(task);
        }
    }

    private synchronized void note(
            Task task, PollCount count, long time, long took, Glance then, boolean ended) {
        List<PollRecord.Answer> answers =
                new ArrayList<>(then.answers(Glance.of(parts, task.name()), time + took));
        kept.addLast(new PollRecord(next++, time, took, name(task), count.why(), answers, ended));
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }
}
