package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.telemetry.Sample;

import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Holds a region for each node and wire, over the painted layers.
final class NodeLayer extends Pane {
    private final EditorModel model;
    private final Scale scale = new Scale(1, 1);
    private final Translate translate = new Translate(0, 0);
    private final Map<String, NodeView> nodes = new HashMap<>();
    private final Map<Wire, NodeView> wires = new HashMap<>();

    NodeLayer(EditorModel model) {
        this.model = model;
        setManaged(false);
        setPickOnBounds(false);
        getTransforms().addAll(scale, translate);
    }

    void viewport(Viewport viewport) {
        scale.setX(viewport.zoom());
        scale.setY(viewport.zoom());
        translate.setX(-viewport.x());
        translate.setY(-viewport.y());
    }

    void show(Board board) {
        drop(nodes, board.boxes().keySet());
        Set<Wire> drawn = new HashSet<>();
        board.links().forEach(link -> drawn.add(link.wire()));
        drop(wires, drawn);
        board.boxes()
                .values()
                .forEach(box -> nodes.computeIfAbsent(box.id(), _ -> added(box)).place(box));
        board.links()
                .forEach(link -> wires.computeIfAbsent(link.wire(), _ -> added(link)).place(link));
    }

    void selection(Set<String> selected) {
        nodes.forEach((id, view) -> view.selected(selected.contains(id)));
    }

    void states(Sample sample) {
        sample.nodes()
                .forEach(
                        (id, node) -> {
                            NodeView view = nodes.get(id);
                            if (view != null) {
                                view.state(node.state(), node.state().word());
                            }
                        });
    }

    void focus(String node) {
        NodeView view = nodes.get(node);
        if (view != null) {
            view.requestFocus();
        }
    }

    private <K> void drop(Map<K, NodeView> views, Set<K> kept) {
        views.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !kept.contains(entry.getKey());
                            if (gone) {
                                getChildren().remove(entry.getValue());
                            }
                            return gone;
                        });
    }

    private NodeView added(Box box) {
        NodeView view = NodeView.of(box);
        view.focusVisibleProperty()
                .subscribe(
                        visible -> {
                            if (visible) {
                                model.select(Set.of(box.id()));
                            }
                        });
        getChildren().add(view);
        return view;
    }

    private NodeView added(Link link) {
        NodeView view = NodeView.of(link);
        view.focusVisibleProperty()
                .subscribe(
                        visible -> {
                            if (visible) {
                                model.select(link.wire());
                            }
                        });
        getChildren().add(view);
        return view;
    }
}
