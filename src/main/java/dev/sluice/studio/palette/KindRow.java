package dev.sluice.studio.palette;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.Spec;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Locale;

/// One kind in the palette: its name, and the marbles of its example where there is room for both. It is empty until it
/// is filled.
final class KindRow extends HBox {
    private static final double DRAG_STARTS = 4;
    private static final double EDGES = 30;

    private final Spec spec;
    private final String kind;
    private final KindDrag drag;
    private double pressedX;
    private double pressedY;
    private boolean dragging;
    private final EventHandler<MouseEvent> dragger = this::drag;
    private final EventHandler<MouseEvent> releaser = this::release;
    private final EventHandler<KeyEvent> escaper = this::escape;

    KindRow(Spec spec, KindDrag drag) {
        this.spec = spec;
        this.kind = spec.id();
        this.drag = drag;
        setId("kind-" + kind);
        getStyleClass().addAll("kind-row", style(spec.family()));
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleText(spec.label() + ": " + spec.help().summary());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        drag.add(kind);
                        key.consume();
                    }
                });
    }

    /// Puts in what is seen of it, unless that is there.
    void fill() {
        if (!getChildren().isEmpty()) {
            return;
        }
        Label name = new Label(kind);
        name.getStyleClass().add("kind-name");
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        MarbleThumbnail marbles = new MarbleThumbnail(spec);
        marbles.managedProperty().bind(marbles.visibleProperty());
        getChildren().addAll(name, marbles);
        applyCss();
        widthProperty()
                .subscribe(
                        width ->
                                marbles.setVisible(
                                        width.doubleValue()
                                                >= name.prefWidth(-1)
                                                        + marbles.prefWidth(-1)
                                                        + EDGES));
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
        Scene scene = getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragger);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releaser);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escaper);
        if (event.getClickCount() == 2) {
            drag.add(kind);
        }
    }

    private void drag(MouseEvent event) {
        dragging |=
                Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY)
                        > DRAG_STARTS;
        if (dragging) {
            getScene().setCursor(Cursor.CLOSED_HAND);
            drag.moved(kind, event.getSceneX(), event.getSceneY());
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        boolean dropped = dragging;
        letGo();
        if (dropped) {
            drag.dropped(kind, event.getSceneX(), event.getSceneY());
            drag.ended();
            event.consume();
        }
    }

    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            letGo();
            drag.ended();
            key.consume();
        }
    }

    private void letGo() {
        dragging = false;
        Scene scene = getScene();
        scene.setCursor(Cursor.DEFAULT);
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragger);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releaser);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escaper);
    }
}
