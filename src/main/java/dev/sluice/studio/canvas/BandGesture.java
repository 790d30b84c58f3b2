package dev.sluice.studio.canvas;

import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.HashSet;
import java.util.Set;

/// Selects what a rubber band touches.
final class BandGesture implements Gesture {
    private final CanvasView canvas;
    private final EditorModel model;
    private final Point2D start;
    private final Set<String> kept;

    BandGesture(CanvasView canvas, EditorModel model, Mouse mouse) {
        this.canvas = canvas;
        this.model = model;
        this.start = mouse.at();
        this.kept = mouse.add() ? model.selectionProperty().get() : Set.of();
        model.select(kept);
    }

    @Override
    public void drag(Mouse mouse) {
        double x = Math.min(start.getX(), mouse.at().getX());
        double y = Math.min(start.getY(), mouse.at().getY());
        Rectangle2D band =
                new Rectangle2D(
                        x,
                        y,
                        Math.abs(mouse.at().getX() - start.getX()),
                        Math.abs(mouse.at().getY() - start.getY()));
        Set<String> touched = new HashSet<>(kept);
        canvas.board().boxes().values().stream()
                .filter(box -> box.area().intersects(band))
                .forEach(box -> touched.add(box.id()));
        canvas.marks().band(band);
        model.select(touched);
    }

    @Override
    public void end(Mouse mouse) {
        canvas.marks().clear();
    }

    @Override
    public void cancel() {
        canvas.marks().clear();
        model.select(kept);
    }
}
