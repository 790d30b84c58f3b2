package dev.sluice.studio.canvas.layer;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Collection;

/// Keeps the focus on the canvas when what has it goes: the toolkit would give it to the first control of the window.
final class FocusKeeper {
    private FocusKeeper() {}

    /// @param layer a child of the canvas
    /// @param going what is about to be taken out of it
    static void keep(Parent layer, Collection<? extends Node> going) {
        Parent canvas = layer.getParent();
        if (canvas != null && going.stream().anyMatch(Node::isFocused)) {
            canvas.requestFocus();
        }
    }
}
