package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Sample.State;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The place of a node or a wire in the scene: for focus, screen readers and tests. Its look is painted.
final class NodeView extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private @Nullable State shown;

    private NodeView(String id, String styleClass) {
        setId(id);
        getStyleClass().add(styleClass);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
    }

    static NodeView of(Box box) {
        NodeView view = new NodeView(id(box.id()), "canvas-node");
        view.place(box);
        return view;
    }

    static NodeView of(Link link) {
        NodeView view = new NodeView(id(link.wire()), "canvas-wire");
        view.setMouseTransparent(true);
        view.place(link);
        return view;
    }

    static String id(String node) {
        return "node-" + node;
    }

    static String id(Wire wire) {
        return "wire-" + wire.from() + "-" + wire.to();
    }

    void place(Box box) {
        setAccessibleText(box.spoken());
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    void place(Link link) {
        setAccessibleText(link.spoken());
        var middle = link.curve().along(link.curve().length() / 2);
        resizeRelocate(middle.getX() - 8, middle.getY() - 8, 16, 16);
    }

    void selected(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /// Tells style sheets, tests and screen readers what the node is at.
    void state(State now, String words) {
        setAccessibleHelp(words);
        if (now == shown) {
            return;
        }
        shown = now;
        for (State state : State.values()) {
            String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pseudoClassStateChanged(PseudoClass.getPseudoClass(name), state == now);
        }
    }
}
