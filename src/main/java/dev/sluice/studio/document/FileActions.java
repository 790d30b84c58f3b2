package dev.sluice.studio.document;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Dialogs.Unsaved;
import dev.sluice.studio.dialog.Sentences;
import dev.sluice.studio.document.RecentFiles.Recent;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.DocumentModel.Found;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.preferences.Preferences;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.task.Tasks;

import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What is done with files. Nothing unsaved is left without a question, and nothing here waits for a disk: what comes
/// after is passed along. FX thread only.
public final class FileActions {
    private static final Strings WORDS = Strings.of(FileActions.class);

    private final EditorModel editor;
    private final DocumentModel document;
    private final RunModel run;
    private final Preferences preferences;
    private final RecentFiles recent;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Windows windows;
    private final Saves saves;
    private final ObservableList<Recent> recentFiles;

    public FileActions(
            EditorModel editor,
            DocumentModel document,
            RunModel run,
            Preferences preferences,
            RecentFiles recent,
            Tasks tasks,
            Dialogs dialogs,
            Windows windows) {
        this.editor = editor;
        this.document = document;
        this.run = run;
        this.preferences = preferences;
        this.recent = recent;
        this.tasks = tasks;
        this.recentFiles = recent.files();
        this.dialogs = dialogs;
        this.windows = windows;
        this.saves = new Saves(editor, document, recent, dialogs);
    }

    public Windows windows() {
        return windows;
    }

    /// What was opened last, by any window.
    public ObservableList<Recent> recent() {
        return recentFiles;
    }

    /// Looks again which of them are there.
    public void lookForRecent() {
        recent.look();
    }

    public void clearRecent() {
        recent.clear();
    }

    /// An empty document.
    public void create() {
        whenSafe(
                () ->
                        present(
                                Pipeline.EMPTY.withSettings(
                                        Pipeline.EMPTY
                                                .settings()
                                                .withClock(preferences.newClockProperty().get()))));
    }

    /// Asks which file to open.
    public void open() {
        dialogs.chooseOpen(document.fileProperty().get()).ifPresent(this::open);
    }

    /// Opens a file; where another window has it, that one comes to the front.
    public void open(Path file) {
        if (!windows.show(file)) {
            read(file, this::opened);
        }
    }

    /// Shows a file of last time, which was read.
    public void reopened(Found found) {
        opened(found);
    }

    /// Opens a file that was dropped: here while there is nothing here to lose, otherwise in a window of its own.
    public void drop(Path file) {
        if (untouched()) {
            open(file);
        } else if (!windows.show(file)) {
            read(file, this::openedElsewhere);
        }
    }

    /// Opens one of the documents that come with Sluice.
    public void openExample(String name) {
        if (Examples.open(name).orElse(null) instanceof Reading.Opened(Pipeline pipeline, var _)) {
            show(pipeline);
        }
    }

    /// Shows a document that is in no file yet.
    public void show(Pipeline pipeline) {
        show(pipeline, () -> {});
    }

    /// The same.
    ///
    /// @param then what follows once it is shown
    public void show(Pipeline pipeline, Runnable then) {
        whenSafe(
                () -> {
                    present(pipeline);
                    then.run();
                });
    }

    /// How the document gets into its file.
    public Saves saves() {
        return saves;
    }

    /// Saves, after asking where if that is not known.
    public void save() {
        saves.save(() -> {});
    }

    /// Saves under a name that is asked for.
    public void saveAs() {
        saves.saveAs(() -> {});
    }

    /// Does something that loses the document, once it is saved or its user does not want it.
    public void whenSafe(Runnable then) {
        if (!document.dirtyProperty().get()) {
            then.run();
            return;
        }
        Unsaved answer = dialogs.unsaved(editor.pipeline().name());
        switch (answer) {
            case SAVE -> saves.save(then);
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }

    private void read(Path file, Consumer<Found> then) {
        document.read(file, tasks.show(WORDS.text("opening", file.getFileName()), then));
    }

    private boolean untouched() {
        return document.fileProperty().get().isEmpty() && !document.dirtyProperty().get();
    }

    private void opened(Found found) {
        switch (found.reading()) {
            case Reading.Opened _ ->
                    whenSafe(
                            () -> {
                                run.clear();
                                document.show(found);
                                recent.add(found.file());
                            });
            case Reading.Refused(List<Problem> problems) -> refused(found.file(), problems);
        }
    }

    private void openedElsewhere(Found found) {
        switch (found.reading()) {
            case Reading.Opened _ -> windows.open(found.file());
            case Reading.Refused(List<Problem> problems) -> refused(found.file(), problems);
        }
    }

    private void refused(Path file, List<Problem> problems) {
        String name = file.getFileName().toString();
        String hint = name.endsWith(".json") ? "" : WORDS.text("not-opened.name") + "\n\n";
        dialogs.sorry(WORDS.text("not-opened", name), hint + Sentences.of(problems));
    }

    private void present(Pipeline pipeline) {
        run.clear();
        document.show(pipeline);
    }
}
