package dev.sluice.studio.task;

import dev.sluice.studio.strings.Strings;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import java.util.Optional;

/// The oldest work under way, once it takes longer than the eye minds: its title, how far it is, and a button to
/// cancel it.
public final class TaskLine extends HBox {
    private static final Strings WORDS = Strings.of(TaskLine.class);

    private final Tasks tasks;
    private final Label title = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));

    public TaskLine(Tasks tasks) {
        this.tasks = tasks;
        setId("task-line");
        getStyleClass().add("task-line");
        Button cancel = new Button(WORDS.text("cancel"));
        cancel.setId("task-cancel");
        cancel.setOnAction(_ -> oldest().ifPresent(LongTask::cancel));
        getChildren().addAll(title, progress, cancel);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        patience.setOnFinished(_ -> show());
        tasks.running().subscribe(this::changed);
    }

    private Optional<LongTask> oldest() {
        return tasks.running().stream().findFirst();
    }

    private void changed() {
        progress.progressProperty().unbind();
        if (tasks.running().isEmpty()) {
            patience.stop();
            setVisible(false);
        } else if (isVisible()) {
            show();
        } else {
            patience.playFromStart();
        }
    }

    private void show() {
        oldest().ifPresent(
                        task -> {
                            int others = tasks.running().size() - 1;
                            title.setText(
                                    others == 0
                                            ? task.title()
                                            : WORDS.text("more", task.title(), others));
                            progress.progressProperty().bind(task.progressProperty());
                            setVisible(true);
                        });
    }
}
