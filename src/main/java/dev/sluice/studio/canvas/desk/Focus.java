package dev.sluice.studio.canvas.desk;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.layer.NodeLayer;
import dev.sluice.studio.canvas.layer.SceneryLayer;
import dev.sluice.studio.canvas.place.Stop;

import java.util.Optional;
import java.util.Set;

/// Where the keyboard is: at a node, a wire, a note or a group, or at the canvas as a whole.
public final class Focus {
    private final Desk desk;
    private final NodeLayer nodes;
    private final SceneryLayer scenery;

    Focus(Desk desk) {
        this.desk = desk;
        this.nodes = desk.overlays().nodes();
        this.scenery = desk.overlays().scenery();
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

    /// To the selected node, note or group, or to the canvas.
    public void back() {
        desk.refresh();
        if (!scenery.focus(desk.model().chosen())) {
            only().ifPresentOrElse(node -> to(node, true), this::away);
        }
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

    /// What has it, unless the canvas as a whole does.
    public Optional<Stop> stop() {
        return node().<Stop>map(Stop.At::new)
                .or(() -> nodes.focusedWire().map(Stop.On::new))
                .or(scenery::focused);
    }
}
