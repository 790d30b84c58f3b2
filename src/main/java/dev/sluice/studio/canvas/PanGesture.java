package dev.sluice.studio.canvas;

import dev.sluice.studio.canvas.place.Viewport;

import javafx.scene.Cursor;

/// Drags the whole picture.
final class PanGesture implements Gesture {
    private final CanvasView canvas;
    private final Viewport start;
    private Mouse last;

    PanGesture(CanvasView canvas, Mouse pressed) {
        this.canvas = canvas;
        this.start = canvas.viewport();
        this.last = pressed;
        canvas.setCursor(Cursor.CLOSED_HAND);
    }

    @Override
    public void drag(Mouse mouse) {
        canvas.view(canvas.viewport().dragged(mouse.x() - last.x(), mouse.y() - last.y()));
        last = mouse;
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
        canvas.setCursor(Cursor.DEFAULT);
    }

    @Override
    public void cancel() {
        canvas.view(start);
        canvas.setCursor(Cursor.DEFAULT);
    }

    @Override
    public void overtaken() {
        canvas.setCursor(Cursor.DEFAULT);
    }

    @Override
    public boolean scrolls() {
        return false;
    }
}
