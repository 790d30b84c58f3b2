package dev.sluice.studio.canvas.desk;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.desk.Stops.Stop;
import dev.sluice.studio.canvas.layer.NodeLayer;

import java.util.Optional;
import java.util.Set;

/// Where the keyboard is: at a node, at a wire, or at the canvas as a whole.
public final class Focus {
    private final Desk desk;
    private final NodeLayer nodes;

    Focus(Desk desk) {
        this.desk = desk;
        this.nodes = desk.overlays().nodes();
    }

    /// @param keyed whether the keyboard brings the focus, so that it has to be seen
    public void to(String node, boolean keyed) {
        desk.refresh();
        nodes.focus(node, keyed);
    }

    public void to(Wire wire, boolean keyed) {
        desk.refresh();
        nodes.focus(wire, keyed);
    }

    /// To the canvas as a whole.
    public void away() {
        desk.canvas().requestFocus();
    }

    /// To the selected node, or to the canvas.
    public void back() {
        only().ifPresentOrElse(node -> to(node, true), this::away);
    }

    /// The node that has it.
    public Optional<String> node() {
        return nodes.focusedNode();
    }

    /// The one selected node, or else the focused one.
    public Optional<String> only() {
        Set<String> selected = desk.model().selectionProperty().get();
        return selected.size() == 1 ? selected.stream().findFirst() : node();
    }

    /// The node or the wire that has it.
    public Optional<Stop> stop() {
        return node().<Stop>map(Stop.At::new).or(() -> nodes.focusedWire().map(Stop.On::new));
    }
}
