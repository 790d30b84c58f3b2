package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.place.Viewport;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

/// Where the mouse is and what the modifiers that are held ask for.
///
/// @param x on screen, from the canvas's left edge
/// @param at the point of the document
/// @param add to add to the selection: Shift or Ctrl
/// @param straight to move along one axis: Shift
/// @param free to leave the grid and the guides: Ctrl
/// @param out to take nodes out of their wires: Alt
record Mouse(
        double x, double y, Point2D at, boolean add, boolean straight, boolean free, boolean out) {
    /// How far the mouse may slip between press and release of a click, in pixels.
    private static final double SLOP = 4;

    static Mouse of(MouseEvent event, Viewport viewport) {
        return new Mouse(
                event.getX(),
                event.getY(),
                viewport.toCanvas(event.getX(), event.getY()),
                event.isShiftDown() || event.isShortcutDown(),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown());
    }

    /// The same mouse over a canvas that has been scrolled.
    Mouse over(Viewport viewport) {
        return new Mouse(x, y, viewport.toCanvas(x, y), add, straight, free, out);
    }

    /// Whether it has gone further from there than a click allows.
    boolean left(Mouse pressed) {
        return Math.hypot(x - pressed.x, y - pressed.y) > SLOP;
    }
}
