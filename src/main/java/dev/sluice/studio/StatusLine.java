package dev.sluice.studio;

import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.task.TaskLine;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line at the bottom: the file, the tasks of the run, how many problems there are.
final class StatusLine extends HBox {
    private final Studio studio;

    /// @param showProblems brings them to the front
    StatusLine(Studio studio, FileActions files, Runnable showProblems) {
        this.studio = studio;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        file(),
                        notice(files),
                        tasks(),
                        space,
                        new TaskLine(studio.tasks()),
                        problems(showProblems));
        getStyleClass().add("status-line");
    }

    private Label file() {
        Label file = new Label();
        file.setId("status-file");
        DocumentModel document = studio.document();
        Runnable say =
                () ->
                        file.setText(
                                StatusText.file(
                                        document.fileProperty().get(),
                                        document.dirtyProperty().get()));
        document.fileProperty().subscribe(say);
        document.dirtyProperty().subscribe(say);
        say.run();
        return file;
    }

    private static Label notice(FileActions files) {
        Label notice = new Label();
        notice.setId("status-notice");
        notice.textProperty().bind(files.saves().noticeProperty());
        notice.managedProperty().bind(files.saves().noticeProperty().isNotEmpty());
        return notice;
    }

    private Label tasks() {
        Label tasks = new Label();
        tasks.setId("status-tasks");
        studio.run().sampleProperty().subscribe(sample -> tasks.setText(StatusText.tasks(sample)));
        return tasks;
    }

    private Hyperlink problems(Runnable showProblems) {
        Hyperlink problems = new Hyperlink();
        problems.setId("status-problems");
        problems.setOnAction(_ -> showProblems.run());
        studio.problems()
                .problemsProperty()
                .subscribe(found -> problems.setText(StatusText.problems(found)));
        problems.visibleProperty().bind(problems.textProperty().isNotEmpty());
        return problems;
    }
}
