package dev.sluice.studio.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The work of one window. FX thread only.
public final class Tasks {
    private final Executor away;
    private final Executor back;
    private final ObservableList<LongTask> running = FXCollections.observableArrayList();
    private final ObservableList<LongTask> shown =
            FXCollections.unmodifiableObservableList(running);

    /// @param away where it is done
    /// @param back the FX thread
    public Tasks(Executor away, Executor back) {
        this.away = away;
        this.back = back;
    }

    /// What is under way, the oldest first.
    public ObservableList<LongTask> running() {
        return shown;
    }

    /// Shows work that is done elsewhere and cannot tell how far it is.
    ///
    /// @return what is to be given the result on the FX thread; passes it on to `then` unless it was cancelled
    public <T> Consumer<T> show(String title, Consumer<T> then) {
        LongTask task = new LongTask(title);
        running.add(task);
        return result -> {
            running.remove(task);
            if (!task.isCancelled()) {
                then.accept(result);
            }
        };
    }

    /// Does some work; `then` is told on the FX thread how it ended.
    public <T> void run(String title, Work<T> work, Consumer<Outcome<T>> then) {
        LongTask task = new LongTask(title);
        running.add(task);
        away.execute(
                () -> {
                    Outcome<T> outcome = outcome(task, work);
                    back.execute(
                            () -> {
                                running.remove(task);
                                then.accept(
                                        task.isCancelled() ? new Outcome.Cancelled<>() : outcome);
                            });
                });
    }

    private <T> Outcome<T> outcome(LongTask task, Work<T> work) {
        try {
            return new Outcome.Done<>(work.run((done, all) -> step(task, done, all)));
        } catch (CancellationException _) {
            return new Outcome.Cancelled<>();
        } catch (IOException failed) {
            return new Outcome.Failed<>(failed);
        }
    }

    private void step(LongTask task, int done, int all) {
        if (task.isCancelled()) {
            throw new CancellationException();
        }
        back.execute(() -> task.at(all == 0 ? 1 : (double) done / all));
    }
}
