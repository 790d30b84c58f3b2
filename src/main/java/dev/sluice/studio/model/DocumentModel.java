package dev.sluice.studio.model;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Positions;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Saving;
import dev.sluice.pipeline.disk.Backups;
import dev.sluice.pipeline.disk.Backups.Backup;
import dev.sluice.pipeline.disk.Stamp;
import dev.sluice.pipeline.disk.WholeFile;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Where the open document lives and whether it has changed since. FX thread only; files are read and written
/// elsewhere, one after the other.
public final class DocumentModel {
    private final EditorModel editor;
    private final Backups backups;
    private final UnaryOperator<Pipeline> placed;
    private final Executor away;
    private final Executor back;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
    private Optional<Pipeline> saved = Optional.of(Pipeline.EMPTY);
    private Optional<Stamp> stamp = Optional.empty();
    private int shown;

    /// @param placed gives places to the nodes of a file that has none
    /// @param away where files are read and written
    /// @param back the FX thread
    public DocumentModel(
            EditorModel editor,
            Backups backups,
            UnaryOperator<Pipeline> placed,
            Executor away,
            Executor back) {
        this.editor = editor;
        this.backups = backups;
        this.placed = placed;
        this.away = new InOrder(away);
        this.back = back;
        editor.pipelineProperty().subscribe(this::compare);
    }

    /// A file that was read.
    ///
    /// @param stamp from before it was read
    public record Found(Path file, Optional<Stamp> stamp, Reading reading) {}

    /// The file it was opened from or saved to.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Whether it differs from its file.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// Whether this is its file.
    public boolean isAt(Path path) {
        return file.get().filter(known -> plain(known).equals(plain(path))).isPresent();
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// What the names of files in the document are relative to.
    public Path folder() {
        return file.get()
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .orElse(Path.of("").toAbsolutePath());
    }

    /// Asks for the versions of a file that are kept, the latest first.
    public void backups(Path path, Consumer<List<Backup>> then) {
        away.execute(
                () -> {
                    List<Backup> found = backups.of(path);
                    back.execute(() -> then.accept(found));
                });
    }

    /// The file as it was when it was last read or written here; empty where there is none.
    public Optional<Stamp> stamp() {
        return stamp;
    }

    /// Starts an empty document.
    public void create() {
        show(Pipeline.EMPTY);
    }

    /// Opens a shipped example; saving it asks for a file.
    public void openExample(String name) {
        if (Examples.open(name).orElse(null) instanceof Reading.Opened(Pipeline pipeline, var _)) {
            show(pipeline);
        }
    }

    /// Shows a document that is in no file.
    public void show(Pipeline pipeline) {
        show(pipeline, Optional.of(pipeline), Optional.empty(), Optional.empty());
    }

    /// Shows a document that was not saved before the studio ended.
    ///
    /// @param path the file it belongs to; what is in there now is for the next look at the disk to say
    public void recover(Pipeline pipeline, Optional<Path> path) {
        show(pipeline, Optional.empty(), path, path.flatMap(Stamp::of));
    }

    /// Reads a file and deletes what killed saves left beside it; what is shown stays.
    public void read(Path path, Consumer<Found> then) {
        away.execute(
                () -> {
                    WholeFile.sweep(path);
                    Optional<Stamp> before = Stamp.of(path);
                    Found found = new Found(path, before, load(path));
                    back.execute(() -> then.accept(found));
                });
    }

    /// Calls `then` on the FX thread when all that was asked of files before is done.
    public void settled(Runnable then) {
        away.execute(() -> back.execute(then));
    }

    /// Reads a file unless it is as it was.
    ///
    /// @param then is given nothing where it is
    public void read(Path path, Optional<Stamp> known, Consumer<Optional<Found>> then) {
        away.execute(
                () -> {
                    Optional<Stamp> now = Stamp.of(path);
                    Optional<Found> found =
                            now.equals(known)
                                    ? Optional.empty()
                                    : Optional.of(new Found(path, now, load(path)));
                    back.execute(() -> then.accept(found));
                });
    }

    private Reading load(Path path) {
        Reading reading = DocumentFile.load(path);
        return reading instanceof Reading.Opened(Pipeline pipeline, Positions positions)
                ? new Reading.Opened(placed.apply(pipeline), positions)
                : reading;
    }

    /// Whether a document is the one shown here, or the one that was last in the file.
    public boolean holds(Pipeline pipeline) {
        return pipeline.equals(editor.pipeline()) || saved.filter(pipeline::equals).isPresent();
    }

    /// Shows what was read from a file.
    public void show(Found found) {
        if (found.reading() instanceof Reading.Opened(Pipeline pipeline, var _)) {
            show(pipeline, Optional.of(pipeline), Optional.of(found.file()), found.stamp());
        }
    }

    /// Remembers what is in the file now; the document stays as it is.
    ///
    /// @param there empty where it is no document, or gone
    public void found(Optional<Pipeline> there, Optional<Stamp> now) {
        saved = there;
        stamp = now;
        compare();
    }

    /// Saves to a file, which is the document's file from then on.
    public void save(Path path, Consumer<Saving> then) {
        Pipeline saving = editor.pipeline();
        editor.seal();
        int showing = shown;
        away.execute(
                () -> {
                    Saving gave = DocumentFile.save(path, saving, backups);
                    back.execute(
                            () -> {
                                if (gave instanceof Saving.Done done && shown == showing) {
                                    file.set(Optional.of(path));
                                    found(Optional.of(saving), done.stamp());
                                }
                                then.accept(gave);
                            });
                });
    }

    private void show(
            Pipeline pipeline, Optional<Pipeline> there, Optional<Path> path, Optional<Stamp> now) {
        shown++;
        saved = there;
        stamp = now;
        file.set(path);
        editor.open(pipeline);
        compare();
    }

    private void compare() {
        dirty.set(!Optional.of(editor.pipeline()).equals(saved));
    }
}
