package dev.sluice.studio.canvas;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

/// Where the mouse is and which modifiers are held.
///
/// @param x on screen, from the canvas's left edge
/// @param at the point of the document
/// @param add whether to add to the selection
/// @param free whether to leave the grid
record Mouse(double x, double y, Point2D at, boolean add, boolean free) {
    static Mouse of(MouseEvent event, Viewport viewport) {
        return new Mouse(
                event.getX(),
                event.getY(),
                viewport.toCanvas(event.getX(), event.getY()),
                event.isShiftDown() || event.isShortcutDown(),
                event.isAltDown());
    }
}
