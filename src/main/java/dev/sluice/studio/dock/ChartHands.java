package dev.sluice.studio.dock;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/// Mouse and keyboard on a chart: hovering shows, a click or a drag pins the time cursor, the wheel shows more or less
/// time, a drag with Shift or the middle button moves it, a double click goes back to the present.
final class ChartHands {
    private static final double ZOOM = 1.002;
    private static final double STEPPED = 1.5;
    private static final long STEP = 100_000_000;

    private final ChartPane pane;
    private final Scope scope;
    private final TimeWindow window;
    private final Runnable moved;
    private @Nullable MouseEvent over;
    private double lastX;

    /// @param moved called when another stretch of time is to be seen
    ChartHands(ChartPane pane, Scope scope, TimeWindow window, Runnable moved) {
        this.pane = pane;
        this.scope = scope;
        this.window = window;
        this.moved = moved;
        pane.setOnMouseMoved(this::hover);
        pane.setOnMouseExited(_ -> left());
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnScroll(this::wheel);
        pane.setOnKeyPressed(this::key);
    }

    private void left() {
        over = null;
        scope.cursor().leave();
    }

    private long time(double x) {
        pane.place();
        return window.time(Math.clamp(x, window.left(), window.right()));
    }

    /// The time under the mouse has moved.
    void hoverAgain() {
        if (over != null && scope.cursor().hovering()) {
            hover(over);
        }
    }

    private void hover(MouseEvent mouse) {
        over = mouse;
        scope.cursor().hover(time(mouse.getX()));
    }

    private void pressed(MouseEvent mouse) {
        pane.requestFocus();
        lastX = mouse.getX();
        if (mouse.getClickCount() == 2) {
            scope.cursor().release();
            window.follow(true);
        } else if (!moves(mouse)) {
            pin(mouse);
        }
    }

    private static boolean moves(MouseEvent mouse) {
        return mouse.isMiddleButtonDown() || mouse.isShiftDown();
    }

    private void dragged(MouseEvent mouse) {
        if (moves(mouse)) {
            pane.place();
            window.pan(mouse.getX() - lastX);
        } else {
            pin(mouse);
        }
        lastX = mouse.getX();
    }

    private void pin(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.PRIMARY) {
            scope.cursor().pin(time(mouse.getX()));
        }
    }

    private void wheel(ScrollEvent wheel) {
        pane.place();
        if (wheel.isShiftDown() || Math.abs(wheel.getDeltaX()) > Math.abs(wheel.getDeltaY())) {
            window.pan(wheel.getDeltaX() != 0 ? wheel.getDeltaX() : wheel.getDeltaY());
        } else {
            window.zoom(Math.pow(ZOOM, -wheel.getDeltaY()), wheel.getX());
        }
        moved.run();
        wheel.consume();
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        long step = key.isShiftDown() ? 10 * STEP : STEP;
        switch (key.getCode()) {
            case LEFT -> scope.cursor().step(-step);
            case RIGHT -> scope.cursor().step(step);
            case PLUS, EQUALS, ADD -> window.zoom(1 / STEPPED, window.middle());
            case MINUS, SUBTRACT -> window.zoom(STEPPED, window.middle());
            case HOME -> window.fit();
            case END -> window.follow(true);
            default -> {
                return;
            }
        }
        moved.run();
        key.consume();
    }
}
