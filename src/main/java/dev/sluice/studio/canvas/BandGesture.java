package dev.sluice.studio.canvas;

import dev.sluice.studio.canvas.mark.BandMark;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Draws a rubber band and selects what it touches; a click on nothing selects nothing.
final class BandGesture implements Gesture {
    private final CanvasView canvas;
    private final EditorModel model;
    private final Point2D start;
    private final Selection before;
    private final Selection kept;

    BandGesture(CanvasView canvas, EditorModel model, Mouse mouse) {
        this.canvas = canvas;
        this.model = model;
        this.start = mouse.at();
        this.before = model.chosen();
        this.kept = mouse.add() ? before : Selection.NONE;
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
        Set<String> touched = new HashSet<>(kept.nodes());
        Set<String> notes = new HashSet<>(kept.notes());
        canvas.scenery().notes().stream()
                .filter(card -> card.area().intersects(band))
                .forEach(card -> notes.add(card.id()));
        canvas.board().boxes().values().stream()
                .filter(box -> box.area().intersects(band))
                .forEach(box -> touched.add(box.id()));
        canvas.marks().show(new BandMark(band));
        model.select(new Selection(touched, notes, Set.of(), Optional.empty()));
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
        canvas.marks().clear();
    }

    @Override
    public void click(Mouse mouse) {
        model.select(kept);
        if (mouse.free()) {
            canvas.quickAdd(mouse.at());
        }
    }

    @Override
    public void cancel() {
        canvas.marks().clear();
        model.select(before);
    }

    @Override
    public void overtaken() {
        canvas.marks().clear();
    }
}
