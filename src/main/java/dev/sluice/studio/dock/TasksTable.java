package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.TaskPolls;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How each task is polled: how often, for how long, woken how often.
final class TasksTable extends TableView<TasksTable.Task> {
    private static final Strings WORDS = Strings.of(TasksTable.class);
    private static final long SECOND = 1_000_000_000L;

    private final ObservableList<Task> rows = FXCollections.observableArrayList();
    private final Map<String, Long> before = new HashMap<>();
    private Map<String, Double> rates = Map.of();
    private long looked;
    private long now;

    /// @param perSecond polls a second of run time, over the last second
    record Task(TaskPolls polls, double perSecond) {}

    TasksTable() {
        setId("tasks");
        setAccessibleText(WORDS.text("tasks.spoken"));
        getStyleClass().add("events");
        setPlaceholder(new Label(WORDS.text("polls.none")));
        setItems(rows);
        getColumns().add(Columns.text("polls.task", 120, task -> task.polls.task()));
        getColumns().add(Columns.text("polls.polls", 80, task -> count(task.polls.polls())));
        getColumns().add(Columns.text("polls.rate", 80, TasksTable::rate));
        getColumns().add(Columns.text("polls.mean", 80, TasksTable::mean));
        getColumns()
                .add(Columns.text("polls.longest", 80, task -> Times.span(task.polls.longest())));
        getColumns().add(Columns.text("polls.pendings", 80, task -> count(task.polls.pendings())));
        getColumns().add(Columns.text("polls.wakes", 80, task -> count(task.polls.wakes())));
        getColumns().add(Columns.text("polls.last", 110, this::last));
        getColumns().add(Columns.text("polls.thread", 120, task -> task.polls.thread()));
    }

    void clear() {
        rows.clear();
        before.clear();
        rates = Map.of();
        looked = 0;
    }

    /// @param time run time
    void show(List<TaskPolls> tasks, long time) {
        now = time;
        if (time - looked >= SECOND) {
            count(tasks, (time - looked) / 1e9);
            looked = time;
        }
        rows.setAll(
                tasks.stream()
                        .map(task -> new Task(task, rates.getOrDefault(task.task(), Double.NaN)))
                        .toList());
    }

    private void count(List<TaskPolls> tasks, double seconds) {
        Map<String, Double> counted = new HashMap<>();
        for (TaskPolls task : tasks) {
            Long then = before.put(task.task(), task.polls());
            if (then != null) {
                counted.put(task.task(), (task.polls() - then) / seconds);
            }
        }
        rates = counted;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String rate(Task task) {
        return Double.isNaN(task.perSecond)
                ? "–"
                : String.format(
                        Locale.ROOT, task.perSecond < 100 ? "%.1f" : "%,.0f", task.perSecond);
    }

    private static String mean(Task task) {
        return Times.span(task.polls.spent() / Math.max(1, task.polls.polls()));
    }

    private String last(Task task) {
        if (task.polls.ended()) {
            return WORDS.text("polls.ended");
        }
        long ago = now - task.polls.lastPolled();
        if (ago <= 0) {
            return WORDS.text("polls.now");
        }
        return task.polls.lastPolled() < 0 ? "–" : WORDS.text("polls.ago", Times.span(ago));
    }
}
