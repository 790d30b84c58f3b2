package dev.sluice.studio.palette;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.Spec;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Locale;

/// One kind in the palette: its name, and the marbles of its example.
final class KindRow extends HBox {
    private static final double DRAG_STARTS = 4;

    private final String kind;
    private final KindDrag drag;
    private double pressedX;
    private double pressedY;
    private boolean dragging;
    private final EventHandler<MouseEvent> dragger = this::drag;
    private final EventHandler<MouseEvent> releaser = this::release;

    KindRow(Spec spec, KindDrag drag) {
        this.kind = spec.id();
        this.drag = drag;
        setId("kind-" + kind);
        getStyleClass().addAll("kind-row", style(spec.family()));
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleText(spec.label() + ": " + spec.help().summary());
        Label name = new Label(kind);
        name.getStyleClass().add("kind-name");
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, space, new MarbleThumbnail(spec));
        Tooltip.install(this, new Tooltip(spec.label() + "\n" + spec.help().summary()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        drag.add(kind);
                    }
                });
    }

    static String style(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    /// From here the scene is asked where the mouse goes: not every platform keeps telling the node it was pressed on.
    private void press(MouseEvent event) {
        requestFocus();
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getSceneX();
        pressedY = event.getSceneY();
        dragging = false;
        getScene().addEventFilter(MouseEvent.MOUSE_DRAGGED, dragger);
        getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, releaser);
        if (event.getClickCount() == 2) {
            drag.add(kind);
        }
    }

    private void drag(MouseEvent event) {
        dragging |=
                Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY)
                        > DRAG_STARTS;
        if (dragging) {
            drag.moved(kind, event.getSceneX(), event.getSceneY());
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        getScene().removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragger);
        getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, releaser);
        if (dragging) {
            dragging = false;
            drag.dropped(kind, event.getSceneX(), event.getSceneY());
            drag.ended();
            event.consume();
        }
    }
}
