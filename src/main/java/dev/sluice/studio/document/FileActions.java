package dev.sluice.studio.document;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Saving;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Dialogs.Unsaved;
import dev.sluice.studio.document.RecentFiles.Recent;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.DocumentModel.Found;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.preferences.Preferences;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.task.Tasks;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is done with files. Nothing unsaved is left without a question, and nothing here waits for a disk: what comes
/// after is passed along. FX thread only.
public final class FileActions {
    private static final Strings WORDS = Strings.of(FileActions.class);
    private static final String ENDING = ".sluice.json";

    private final EditorModel editor;
    private final DocumentModel document;
    private final RunModel run;
    private final Preferences preferences;
    private final RecentFiles recent;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Windows windows;
    private final DiskWatch watch;
    private final ObservableList<Recent> recentFiles;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

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
        this.watch = new DiskWatch(editor, document, WORDS.text("reload"));
    }

    /// What other programs do to the file.
    public DiskWatch watch() {
        return watch;
    }

    public Windows windows() {
        return windows;
    }

    /// What was opened last, by any window.
    public ObservableList<Recent> recent() {
        return recentFiles;
    }

    /// Says something about saving until there is something else to say.
    public void warn(String words) {
        notice.set(words);
    }

    /// Looks again which of them are there.
    public void lookForRecent() {
        recent.look();
    }

    public void clearRecent() {
        recent.clear();
    }

    /// What its user should know about saving, beside that it is done; empty where that is nothing.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Closes this window.
    public void close() {
        windows.close();
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

    /// Opens the file of last time, where it can be read.
    public void reopen(Path file, Runnable otherwise) {
        document.read(
                file,
                found -> {
                    if (found.reading() instanceof Reading.Opened) {
                        opened(found);
                    } else {
                        otherwise.run();
                    }
                });
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

    /// Saves, after asking where if that is not known.
    public void save() {
        save(() -> {});
    }

    /// Saves under a name that is asked for.
    public void saveAs() {
        saveAs(() -> {});
    }

    /// Asks which of the versions that are kept is to be looked at, and shows it in place of the present one.
    public void openBackup() {
        Optional<Path> file = document.fileProperty().get();
        if (file.isEmpty()) {
            return;
        }
        document.backups(
                file.get(),
                backups -> {
                    if (backups.isEmpty()) {
                        dialogs.sorry(WORDS.text("backup.none"), WORDS.text("backup.first"));
                    } else {
                        dialogs.chooseBackup(file.get(), backups)
                                .ifPresent(backup -> document.read(backup.file(), this::restore));
                    }
                });
    }

    private void restore(Found found) {
        switch (found.reading()) {
            case Reading.Opened(Pipeline pipeline, var _) ->
                    editor.apply(new Reload(WORDS.text("backup.restore"), pipeline));
            case Reading.Refused(List<Problem> problems) -> refused(found.file(), problems);
        }
    }

    /// Does something that loses the document, once it is saved or its user does not want it.
    public void whenSafe(Runnable then) {
        if (!document.dirtyProperty().get()) {
            then.run();
            return;
        }
        Unsaved answer = dialogs.unsaved(editor.pipeline().name());
        switch (answer) {
            case SAVE -> save(then);
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
        dialogs.sorry(WORDS.text("not-opened", file.getFileName()), sentences(problems));
    }

    private void present(Pipeline pipeline) {
        run.clear();
        document.show(pipeline);
    }

    private void save(Runnable then) {
        Optional<Path> file = document.fileProperty().get();
        if (file.isEmpty()) {
            saveAs(then);
        } else {
            watch.look(() -> saveOver(file.get(), then));
        }
    }

    private void saveOver(Path file, Runnable then) {
        Optional<DiskChange> change = watch.changeProperty().get().filter(seen -> !seen.gone());
        if (change.isEmpty()) {
            write(file, then);
            return;
        }
        switch (dialogs.changed(file, change.get().theirs().isPresent())) {
            case OVERWRITE -> write(file, then);
            case LOAD -> watch.loadTheirs();
            case CANCEL -> {}
        }
    }

    private void saveAs(Runnable then) {
        dialogs.chooseSave(document.fileProperty().get(), suggestion())
                .flatMap(this::withEnding)
                .ifPresent(file -> write(file, then));
    }

    private String suggestion() {
        String name = editor.pipeline().name().replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return name.substring(0, Math.min(name.length(), 60)).toLowerCase(Locale.ROOT) + ENDING;
    }

    /// Choosers ask about files that are there, but not about the name with the ending.
    private Optional<Path> withEnding(Path chosen) {
        String name = chosen.getFileName().toString();
        if (name.contains(".")) {
            return Optional.of(chosen);
        }
        Path whole = chosen.resolveSibling(name + ENDING);
        return Optional.of(whole).filter(file -> !Files.exists(file) || dialogs.replace(file));
    }

    private void write(Path file, Runnable then) {
        document.save(
                file,
                gave -> {
                    switch (gave) {
                        case Saving.Done done -> {
                            notice.set(done.warning().map(Problem::sentence).orElse(""));
                            recent.add(file);
                            then.run();
                        }
                        case Saving.Failed(Problem problem) ->
                                dialogs.sorry(
                                        WORDS.text("not-saved", file.getFileName()),
                                        sentences(List.of(problem)));
                    }
                });
    }

    /// Problems as text, with their places.
    public static String sentences(List<Problem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                place(problem.place())
                                        + problem.sentence()
                                        + "\n"
                                        + problem.remedy())
                .collect(Collectors.joining("\n\n"))
                .strip();
    }

    private static String place(Problem.Place place) {
        return place.line() > 0 ? WORDS.text("place", place.line(), place.column()) + " " : "";
    }
}
