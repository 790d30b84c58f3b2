package dev.sluice.studio.canvas;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.Set;

/// A mouse over a canvas that knows of modifiers, which the headless robot's does not. FX thread only.
public final class Mice {
    /// A key held while the mouse acts.
    public enum Held {
        SHIFT,
        CTRL,
        ALT
    }

    private final CanvasView canvas;

    public Mice(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// @param at on screen, from the canvas's left edge
    public void press(Point2D at, Held... held) {
        fire(MouseEvent.MOUSE_PRESSED, at, MouseButton.PRIMARY, 1, held);
    }

    public void move(Point2D at, Held... held) {
        fire(MouseEvent.MOUSE_DRAGGED, at, MouseButton.PRIMARY, 1, held);
    }

    public void hover(Point2D at) {
        fire(MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, 0);
    }

    public void release(Point2D at, Held... held) {
        fire(MouseEvent.MOUSE_RELEASED, at, MouseButton.PRIMARY, 1, held);
    }

    public void click(Point2D at, Held... held) {
        click(at, 1, held);
    }

    public void twice(Point2D at) {
        click(at, 1);
        click(at, 2);
    }

    private void click(Point2D at, int count, Held... held) {
        fire(MouseEvent.MOUSE_PRESSED, at, MouseButton.PRIMARY, count, held);
        fire(MouseEvent.MOUSE_RELEASED, at, MouseButton.PRIMARY, count, held);
        fire(MouseEvent.MOUSE_CLICKED, at, MouseButton.PRIMARY, count, held);
    }

    /// Presses, goes there in two steps and releases.
    public void drag(Point2D from, Point2D to, Held... held) {
        press(from, held);
        move(from.midpoint(to), held);
        move(to, held);
        release(to, held);
    }

    private void fire(
            EventType<MouseEvent> type, Point2D at, MouseButton button, int count, Held... held) {
        Set<Held> keys = Set.of(held);
        boolean primary = button == MouseButton.PRIMARY && type != MouseEvent.MOUSE_RELEASED;
        canvas.fireEvent(
                new MouseEvent(
                        canvas,
                        canvas,
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        button,
                        count,
                        keys.contains(Held.SHIFT),
                        keys.contains(Held.CTRL),
                        keys.contains(Held.ALT),
                        false,
                        primary,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
