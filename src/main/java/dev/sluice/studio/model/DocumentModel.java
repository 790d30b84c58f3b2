package dev.sluice.studio.model;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the open document lives and whether it has changed since. FX thread only.
public final class DocumentModel {
    private final EditorModel editor;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
    private Pipeline saved = Pipeline.EMPTY;

    public DocumentModel(EditorModel editor) {
        this.editor = editor;
        editor.pipelineProperty().subscribe(pipeline -> dirty.set(!pipeline.equals(saved)));
    }

    /// The file it was opened from or saved to.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Whether it differs from its file.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// What the names of files in the document are relative to.
    public Path folder() {
        return file.get()
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .orElse(Path.of("").toAbsolutePath());
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

    /// Opens a file.
    ///
    /// @return what is wrong with it; the document that was open stays then
    public List<Problem> open(Path path) {
        return switch (DocumentFile.load(path)) {
            case Reading.Opened(Pipeline pipeline, var _) -> {
                show(pipeline, Optional.of(path));
                yield List.of();
            }
            case Reading.Refused(List<Problem> problems) -> problems;
        };
    }

    /// Saves to a file, which is the document's file from then on.
    ///
    /// @throws IOException if that failed; the file is then as it was
    public void save(Path path) throws IOException {
        Pipeline saving = editor.pipeline();
        DocumentFile.save(path, saving);
        saved = saving;
        editor.seal();
        file.set(Optional.of(path));
        dirty.set(!editor.pipeline().equals(saved));
    }

    /// Shows a document that is in no file.
    public void show(Pipeline pipeline) {
        show(pipeline, Optional.empty());
    }

    private void show(Pipeline pipeline, Optional<Path> path) {
        saved = pipeline;
        file.set(path);
        editor.open(pipeline);
        dirty.set(false);
    }
}
