package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;

import java.util.List;
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
        Pipeline now = model.pipeline();
        List<Node> originals =
                now.nodes().stream().filter(node -> selected.contains(node.id())).toList();
        if (originals.isEmpty()) {
            return;
        }
        String name =
                "Duplicate " + originals.size() + (originals.size() == 1 ? " node" : " nodes");
        Edits.Add copies = Edits.copies(name, now, originals, now.wires(), APART, APART);
        model.apply(copies);
        model.select(copies.nodes().stream().map(Node::id).collect(Collectors.toSet()));
    }
}
