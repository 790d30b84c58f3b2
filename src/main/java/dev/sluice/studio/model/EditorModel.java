package dev.sluice.studio.model;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The open document: the pipeline, what is selected, and the edits made to it. FX thread only.
public final class EditorModel {
    private record Done(Edit edit, Pipeline before) {}

    private final ReadOnlyObjectWrapper<Pipeline> pipeline =
            new ReadOnlyObjectWrapper<>(Pipeline.EMPTY);
    private final ReadOnlyObjectWrapper<Set<String>> selection =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Wire>> selectedWire =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private Pipeline saved = Pipeline.EMPTY;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<String> undoName = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> redoName = new ReadOnlyObjectWrapper<>("");

    /// The document as it is now.
    public ReadOnlyObjectProperty<Pipeline> pipelineProperty() {
        return pipeline.getReadOnlyProperty();
    }

    public Pipeline pipeline() {
        return pipeline.get();
    }

    /// Ids of the selected nodes.
    public ReadOnlyObjectProperty<Set<String>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// The selected wire; never together with nodes.
    public ReadOnlyObjectProperty<Optional<Wire>> selectedWireProperty() {
        return selectedWire.getReadOnlyProperty();
    }

    /// Whether the document differs from what was opened or last saved.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// What undo would take back; empty when there is nothing.
    public ReadOnlyObjectProperty<String> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /// What redo would do again; empty when there is nothing.
    public ReadOnlyObjectProperty<String> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /// Starts over with another document; nothing to undo.
    public void open(Pipeline document) {
        done.clear();
        undone.clear();
        saved = document;
        pipeline.set(document);
        select(Set.of());
        name();
    }

    /// Remembers that the document as it is now is on disk.
    public void markSaved() {
        saved = pipeline();
        name();
    }

    public void select(Set<String> nodes) {
        Set<String> there = new LinkedHashSet<>(nodes);
        there.removeIf(id -> pipeline().node(id).isEmpty());
        selectedWire.set(Optional.empty());
        selection.set(Set.copyOf(there));
    }

    /// Selects one wire, and no nodes.
    public void select(Wire wire) {
        selection.set(Set.of());
        selectedWire.set(Optional.of(wire).filter(pipeline().wires()::contains));
    }

    /// Makes an edit; one that changes nothing is forgotten.
    public void apply(Edit edit) {
        Pipeline before = pipeline();
        Pipeline after = edit.apply(before);
        if (after.equals(before)) {
            return;
        }
        undone.clear();
        Done last = done.peek();
        if (last != null && last.edit().merge(edit).isPresent()) {
            done.pop();
            done.push(new Done(last.edit().merge(edit).orElseThrow(), last.before()));
        } else {
            done.push(new Done(edit, before));
        }
        show(after);
    }

    public void undo() {
        if (!done.isEmpty()) {
            Done last = done.pop();
            undone.push(last.edit());
            show(last.before());
        }
    }

    public void redo() {
        if (!undone.isEmpty()) {
            Edit edit = undone.pop();
            done.push(new Done(edit, pipeline()));
            show(edit.apply(pipeline()));
        }
    }

    private void show(Pipeline after) {
        Optional<Wire> wire = selectedWire.get();
        pipeline.set(after);
        select(selection.get());
        wire.ifPresent(this::select);
        name();
    }

    private void name() {
        Done last = done.peek();
        undoName.set(last == null ? "" : last.edit().name());
        Edit next = undone.peek();
        redoName.set(next == null ? "" : next.name());
        dirty.set(!pipeline().equals(saved));
    }
}
