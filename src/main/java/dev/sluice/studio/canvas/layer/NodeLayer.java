package dev.sluice.studio.canvas.layer;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.telemetry.Sample;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The places of the nodes and wires that are on screen, and of the one that is focused.
public final class NodeLayer extends Pane {
    private static final double BEYOND = 40;
    private static final int AT_ONCE = 40;

    private final Scale scale = new Scale(1, 1);
    private final Translate translate = new Translate(0, 0);
    private final Map<String, NodeView> nodes = new HashMap<>();
    private final Map<Wire, NodeView> wires = new HashMap<>();
    private Board board = Board.EMPTY;
    private @Nullable Spoken spoken;
    private boolean stale = true;

    public NodeLayer() {
        setManaged(false);
        setPickOnBounds(false);
        getTransforms().addAll(scale, translate);
    }

    /// Shows another document, or the same one changed.
    public void show(Board changed) {
        board = changed;
        spoken = null;
        stale = true;
    }

    /// Has places for what is in this part of the document, unless nodes are too small to be told apart. Of many that
    /// come into view only some are made at once, so that the picture goes on moving.
    ///
    /// @return whether all are there
    public boolean view(Viewport viewport, Rectangle2D seen) {
        scale.setX(viewport.zoom());
        scale.setY(viewport.zoom());
        translate.setX(-viewport.x());
        translate.setY(-viewport.y());
        Set<String> boxes = new HashSet<>();
        Set<Wire> links = new HashSet<>();
        if (Frame.titles(viewport)) {
            Rectangle2D near = beyond(seen);
            board.boxesAt(near).forEach(box -> boxes.add(box.id()));
            board.linksAt(near).forEach(link -> links.add(link.wire()));
        }
        drop(nodes, boxes);
        drop(wires, links);
        int most = Integer.MAX_VALUE;
        if (!stale) {
            boxes.removeAll(nodes.keySet());
            links.removeAll(wires.keySet());
            most = AT_ONCE;
        }
        stale = false;
        boxes.stream().limit(most).forEach(this::place);
        links.stream().limit(Math.max(0, most - boxes.size())).forEach(this::place);
        return boxes.size() + links.size() <= most;
    }

    private static Rectangle2D beyond(Rectangle2D seen) {
        return new Rectangle2D(
                seen.getMinX() - BEYOND,
                seen.getMinY() - BEYOND,
                seen.getWidth() + 2 * BEYOND,
                seen.getHeight() + 2 * BEYOND);
    }

    private Optional<NodeView> place(String node) {
        return board.box(node)
                .map(
                        box -> {
                            NodeView view =
                                    nodes.computeIfAbsent(node, _ -> added(NodeView.of(box)));
                            view.place(box, spoken().node(box));
                            return view;
                        });
    }

    private Optional<NodeView> place(Wire wire) {
        return board.link(wire)
                .map(
                        link -> {
                            NodeView view =
                                    wires.computeIfAbsent(wire, _ -> added(NodeView.of(link)));
                            view.place(link, spoken().wire(link));
                            return view;
                        });
    }

    /// What is said of the document as it is now.
    public Spoken spoken() {
        Spoken now = spoken;
        if (now == null) {
            now = new Spoken(board);
            spoken = now;
        }
        return now;
    }

    private NodeView added(NodeView view) {
        getChildren().add(view);
        return view;
    }

    /// One that is focused stays as long as it is in the document: else the focus would be lost by scrolling.
    private <K> void drop(Map<K, NodeView> views, Set<K> kept) {
        Set<NodeView> gone = new HashSet<>();
        views.entrySet()
                .removeIf(
                        entry ->
                                !kept.contains(entry.getKey())
                                        && !(entry.getValue().isFocused() && there(entry.getKey()))
                                        && gone.add(entry.getValue()));
        if (!gone.isEmpty()) {
            FocusKeeper.keep(this, gone);
            getChildren().removeAll(gone);
        }
    }

    private boolean there(Object key) {
        return key instanceof Wire wire
                ? board.link(wire).isPresent()
                : board.boxes().containsKey(key);
    }

    public void selection(Set<String> selected) {
        nodes.forEach((id, view) -> view.selected(selected.contains(id)));
    }

    public void states(Sample sample) {
        nodes.forEach(
                (id, view) -> {
                    Sample.NodeSample node = sample.nodes().get(id);
                    if (node != null) {
                        view.state(node.state());
                    }
                });
    }

    /// @param keyed whether the keyboard brings the focus, so that it has to be seen
    public void focus(String node, boolean keyed) {
        place(node).ifPresent(view -> focus(view, keyed));
    }

    public void focus(Wire wire, boolean keyed) {
        place(wire).ifPresent(view -> focus(view, keyed));
    }

    private static void focus(NodeView view, boolean keyed) {
        view.requestFocus();
        view.keyed(keyed);
    }

    /// The node that has the focus.
    public Optional<String> focusedNode() {
        return focused(nodes);
    }

    public Optional<Wire> focusedWire() {
        return focused(wires);
    }

    private static <K> Optional<K> focused(Map<K, NodeView> views) {
        return views.entrySet().stream()
                .filter(entry -> entry.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Has the screen reader say this of what is focused; nothing for its label.
    public void say(String words) {
        getChildren().stream()
                .filter(Node::isFocused)
                .forEach(view -> ((NodeView) view).say(words));
    }
}
