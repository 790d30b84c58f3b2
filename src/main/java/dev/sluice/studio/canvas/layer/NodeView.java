package dev.sluice.studio.canvas.layer;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.model.StateWords;
import dev.sluice.telemetry.Sample.State;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The invisible place of a node or a wire: what can be focused, styled, spoken and found by tests.
final class NodeView extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");
    private static final double WIRE = 16;

    private @Nullable State shown;
    private String label = "";

    private NodeView(String id, String styleClass) {
        setId(id);
        getStyleClass().add(styleClass);
        setManaged(false);
        setAccessibleRole(AccessibleRole.NODE);
        focusedProperty().subscribe(focused -> keyed(focused && isFocusVisible()));
    }

    static NodeView of(Box box) {
        return new NodeView(id(box.id()), "canvas-node");
    }

    static NodeView of(Link link) {
        NodeView view = new NodeView(id(link.wire()), "canvas-wire");
        view.setMouseTransparent(true);
        return view;
    }

    static String id(String node) {
        return "node-" + node;
    }

    static String id(Wire wire) {
        return "wire-" + wire.from() + "-" + wire.to();
    }

    void place(Box box, String spoken) {
        label(spoken);
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    void place(Link link, String spoken) {
        label(spoken);
        var middle = link.curve().along(link.curve().length() / 2);
        resizeRelocate(middle.getX() - WIRE / 2, middle.getY() - WIRE / 2, WIRE, WIRE);
    }

    private void label(String spoken) {
        label = spoken;
        setAccessibleText(spoken);
    }

    /// Has the screen reader say something else while the node is focused; nothing for its label.
    void say(String words) {
        setAccessibleText(words.isEmpty() ? label : words);
    }

    void selected(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /// Whether the keyboard brought the focus here, so that it has to be seen.
    void keyed(boolean on) {
        pseudoClassStateChanged(KEYED, on);
    }

    /// Tells style sheets, tests and screen readers what the node is at. Clocks are left out: they would chatter.
    void state(State now) {
        if (now == shown) {
            return;
        }
        shown = now;
        setAccessibleHelp(StateWords.of(now));
        for (State state : State.values()) {
            String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pseudoClassStateChanged(PseudoClass.getPseudoClass(name), state == now);
        }
    }
}
