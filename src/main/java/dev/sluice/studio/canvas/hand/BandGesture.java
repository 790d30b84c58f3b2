package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
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
    private final Desk desk;
    private final Adding adding;
    private final EditorModel model;
    private final Point2D start;
    private final Selection before;
    private final Selection kept;

    BandGesture(Desk desk, Adding adding, Mouse mouse) {
        this.desk = desk;
        this.adding = adding;
        this.model = desk.model();
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
        desk.scenery().notes().stream()
                .filter(card -> card.area().intersects(band))
                .forEach(card -> notes.add(card.id()));
        desk.board().boxes().values().stream()
                .filter(box -> box.area().intersects(band))
                .forEach(box -> touched.add(box.id()));
        desk.marks().show(new BandMark(band));
        model.select(new Selection(touched, notes, Set.of(), Optional.empty()));
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
        desk.marks().clear();
    }

    @Override
    public void click(Mouse mouse) {
        model.select(kept);
        if (mouse.free()) {
            adding.at(mouse.at());
        }
    }

    @Override
    public void cancel() {
        desk.marks().clear();
        model.select(before);
    }

    @Override
    public void overtaken() {
        desk.marks().clear();
    }
}
