package dev.sluice.studio.canvas.desk;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

import java.util.Optional;

/// Where the mouse is while it is over the canvas.
public final class Pointer {
    private final Desk desk;
    private Optional<Point2D> on = Optional.empty();

    Pointer(Desk desk) {
        this.desk = desk;
        desk.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::at);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::at);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_EXITED, _ -> on = Optional.empty());
    }

    private void at(MouseEvent event) {
        on = Optional.of(new Point2D(event.getX(), event.getY()));
    }

    /// In the units of the document; empty while it is elsewhere.
    public Optional<Point2D> place() {
        return on.map(at -> desk.viewport().toCanvas(at.getX(), at.getY()));
    }
}
