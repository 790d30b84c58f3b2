package dev.sluice.studio.canvas.hand;

import dev.sluice.pipeline.Edit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How nodes are dragged.
public final class Dragging {
    private final BooleanProperty snap = new SimpleBooleanProperty(true);
    private Function<Set<String>, Optional<Edit>> takingOut = _ -> Optional.empty();

    /// Whether they stay on the grid or level with others; Ctrl does the other.
    public BooleanProperty snapProperty() {
        return snap;
    }

    /// What makes of nodes the edit that takes them out of their wires.
    public void setTakingOut(Function<Set<String>, Optional<Edit>> edits) {
        takingOut = edits;
    }

    Optional<Edit> takenOut(Set<String> nodes) {
        return takingOut.apply(nodes);
    }
}
