package dev.sluice.studio.document;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Saving;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dialog.Sentences;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.DocumentModel.Found;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a document gets into its file, and earlier versions out of the backups. FX thread only.
public final class Saves {
    private static final Strings WORDS = Strings.of(Saves.class);
    private static final String ENDING = ".sluice.json";

    private final EditorModel editor;
    private final DocumentModel document;
    private final RecentFiles recent;
    private final Dialogs dialogs;
    private final DiskWatch watch;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    Saves(EditorModel editor, DocumentModel document, RecentFiles recent, Dialogs dialogs) {
        this.editor = editor;
        this.document = document;
        this.recent = recent;
        this.dialogs = dialogs;
        this.watch = new DiskWatch(editor, document, WORDS.text("reload"));
    }

    /// What other programs do to the file.
    public DiskWatch watch() {
        return watch;
    }

    /// Says something about saving until there is something else to say.
    public void warn(String words) {
        notice.set(words);
    }

    /// What its user should know about saving, beside that it is done; empty where that is nothing.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Saves, after asking where if that is not known.
    ///
    /// @param then what follows once it is on disk
    void save(Runnable then) {
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

    /// Saves under a name that is asked for.
    ///
    /// @param then what follows once it is on disk
    void saveAs(Runnable then) {
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
        if (name.endsWith(".json")) {
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
                            watch.saved();
                            notice.set(done.warning().map(Problem::sentence).orElse(""));
                            recent.add(file);
                            then.run();
                        }
                        case Saving.Failed(Problem problem) ->
                                dialogs.sorry(
                                        WORDS.text("not-saved", file.getFileName()),
                                        Sentences.of(List.of(problem)));
                    }
                });
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
            case Reading.Refused(List<Problem> problems) ->
                    dialogs.sorry(
                            WORDS.text("not-opened", found.file().getFileName()),
                            Sentences.of(problems));
        }
    }
}
