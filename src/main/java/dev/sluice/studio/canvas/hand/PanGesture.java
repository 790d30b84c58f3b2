package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.place.Viewport;

import javafx.scene.Cursor;

/// Drags the whole picture.
final class PanGesture implements Gesture {
    private final Desk desk;
    private final Viewport start;
    private Mouse last;

    PanGesture(Desk desk, Mouse pressed) {
        this.desk = desk;
        this.start = desk.viewport();
        this.last = pressed;
        desk.canvas().setCursor(Cursor.CLOSED_HAND);
    }

    @Override
    public void drag(Mouse mouse) {
        desk.view(desk.viewport().dragged(mouse.x() - last.x(), mouse.y() - last.y()));
        last = mouse;
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
        desk.canvas().setCursor(Cursor.DEFAULT);
    }

    @Override
    public void cancel() {
        desk.view(start);
        desk.canvas().setCursor(Cursor.DEFAULT);
    }

    @Override
    public void overtaken() {
        desk.canvas().setCursor(Cursor.DEFAULT);
    }

    @Override
    public boolean scrolls() {
        return false;
    }
}
