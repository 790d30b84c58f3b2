package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Parts;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;

import java.util.Set;
import java.util.stream.Collectors;

/// Edits of whatever is selected.
final class SelectionEdits {
    private static final double APART = 24;

    private SelectionEdits() {}

    static void delete(EditorModel model) {
        Set<String> selected = model.selectionProperty().get();
        model.selectedWireProperty()
                .get()
                .ifPresent(wire -> model.apply(new Edits.Disconnect(Set.of(wire))));
        if (!selected.isEmpty()) {
            model.apply(new Edits.Remove(selected));
        }
    }

    static void duplicate(EditorModel model) {
        Set<String> selected = model.selectionProperty().get();
        if (selected.isEmpty()) {
            return;
        }
        Pipeline now = model.pipeline();
        Pipeline part = Parts.fresh(now, Parts.of(now, selected, Set.of()), APART, APART);
        String name = "Duplicate " + selected.size() + (selected.size() == 1 ? " node" : " nodes");
        model.apply(new Parts.Insert(name, part));
        model.select(part.nodes().stream().map(Node::id).collect(Collectors.toSet()));
    }
}
