package dev.sluice.studio.model;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.Set;

/// The open document: the pipeline, what is selected, and the edits made to it. FX thread only.
public final class EditorModel {
    private final ReadOnlyObjectWrapper<Pipeline> pipeline =
            new ReadOnlyObjectWrapper<>(Pipeline.EMPTY);
    private final ReadOnlyObjectWrapper<Selection> chosen =
            new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<Set<String>> selection =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Wire>> selectedWire =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private final History history = new History();
    private final ReadOnlyObjectWrapper<String> undoName = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> redoName = new ReadOnlyObjectWrapper<>("");

    /// The document as it is now.
    public ReadOnlyObjectProperty<Pipeline> pipelineProperty() {
        return pipeline.getReadOnlyProperty();
    }

    public Pipeline pipeline() {
        return pipeline.get();
    }

    /// All that is selected.
    public ReadOnlyObjectProperty<Selection> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Selection chosen() {
        return chosen.get();
    }

    /// Ids of the selected nodes.
    public ReadOnlyObjectProperty<Set<String>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// The selected wire; never together with nodes.
    public ReadOnlyObjectProperty<Optional<Wire>> selectedWireProperty() {
        return selectedWire.getReadOnlyProperty();
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
        history.clear();
        pipeline.set(document);
        select(Selection.NONE);
        name();
        openings.set(openings.get() + 1);
    }

    /// How many documents were opened here; changes when another one is.
    public ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// Selects nodes, and nothing else.
    public void select(Set<String> nodes) {
        select(Selection.nodes(nodes));
    }

    /// Selects one wire, and nothing else.
    public void select(Wire wire) {
        select(Selection.wire(wire));
    }

    /// Selects what of this there is.
    public void select(Selection wanted) {
        Selection there = wanted.within(pipeline());
        chosen.set(there);
        selectedWire.set(there.wire());
        selection.set(there.nodes());
    }

    /// Makes an edit; one that changes nothing is forgotten.
    public void apply(Edit edit) {
        Pipeline before = pipeline();
        Pipeline after = edit.apply(before);
        if (after.equals(before)) {
            return;
        }
        history.add(edit, before, after, chosen());
        show(after, chosen());
    }

    /// Makes an edit and selects what it added or changed.
    public void applyAndSelect(Edit edit) {
        Pipeline before = pipeline();
        apply(edit);
        select(Selection.changed(before, pipeline()));
    }

    /// Ends the step under way: what is typed or dragged next is undone on its own.
    public void seal() {
        history.seal();
    }

    /// Takes the last step back, and selects what was selected when it was made.
    public void undo() {
        history.undo(pipeline()).ifPresent(step -> show(step.before(), step.selected()));
    }

    /// Takes the last step back as if it had never been made: there is nothing to redo.
    public void giveUp() {
        history.giveUp().ifPresent(step -> show(step.before(), step.selected()));
    }

    /// Makes the step that was taken back again, and selects what it adds or changes.
    public void redo() {
        Pipeline before = pipeline();
        history.redo(before, chosen())
                .ifPresent(
                        after -> {
                            Selection changed = Selection.changed(before, after);
                            show(after, changed.isEmpty() ? chosen() : changed);
                        });
    }

    private void show(Pipeline after, Selection selected) {
        pipeline.set(after);
        select(selected);
        name();
    }

    private void name() {
        undoName.set(history.undoName());
        redoName.set(history.redoName());
    }
}
