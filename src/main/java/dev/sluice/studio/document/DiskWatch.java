package dev.sluice.studio.document;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.disk.Stamp;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.EditorModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;

/// Notices that another program wrote the file of the open document. FX thread only.
public final class DiskWatch {
    private final EditorModel editor;
    private final DocumentModel document;
    private final String undoName;
    private final ReadOnlyObjectWrapper<Optional<DiskChange>> change =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param undoName what the undo menu calls loading theirs
    public DiskWatch(EditorModel editor, DocumentModel document, String undoName) {
        this.editor = editor;
        this.document = document;
        this.undoName = undoName;
        document.fileProperty().subscribe(() -> change.set(Optional.empty()));
    }

    /// What another program did, as long as nobody has said what to do about it.
    public ReadOnlyObjectProperty<Optional<DiskChange>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// Looks at the file; `then` is called on the FX thread when that is done.
    public void look(Runnable then) {
        Optional<Path> file = document.fileProperty().get();
        if (file.isEmpty()) {
            then.run();
            return;
        }
        Optional<Stamp> known = change.get().map(DiskChange::stamp).orElseGet(document::stamp);
        document.read(
                file.get(),
                known,
                found -> {
                    found.ifPresent(this::seen);
                    then.run();
                });
    }

    private void seen(DocumentModel.Found found) {
        if (!document.fileProperty().get().equals(Optional.of(found.file()))) {
            return;
        }
        Optional<Pipeline> theirs =
                found.reading() instanceof Reading.Opened(Pipeline pipeline, var _)
                        ? Optional.of(pipeline)
                        : Optional.empty();
        Optional<Stamp> stamp = found.stamp();
        if (theirs.isPresent() && document.holds(theirs.get())) {
            document.found(theirs, stamp);
            change.set(Optional.empty());
        } else {
            change.set(Optional.of(new DiskChange(theirs, stamp)));
        }
    }

    /// What is on disk is ours.
    void saved() {
        change.set(Optional.empty());
    }

    /// Leaves theirs on disk and the document here as it is: unsaved. It is not asked about again.
    public void keepMine() {
        change.get().ifPresent(seen -> document.found(seen.theirs(), seen.stamp()));
        change.set(Optional.empty());
    }

    /// Takes over theirs, where it is a document.
    public void loadTheirs() {
        change.get()
                .ifPresent(
                        seen ->
                                seen.theirs()
                                        .ifPresent(
                                                theirs -> {
                                                    editor.apply(new Reload(undoName, theirs));
                                                    document.found(seen.theirs(), seen.stamp());
                                                    change.set(Optional.empty());
                                                }));
    }
}
