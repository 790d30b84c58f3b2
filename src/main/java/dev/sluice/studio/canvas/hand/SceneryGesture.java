package dev.sluice.studio.canvas.hand;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Drags what is selected by a note or by the title of a group, from grid point to grid point; or a note's corner.
final class SceneryGesture implements Gesture {
    private final EditorModel model;
    private final Point2D pressed;
    private final Point2D corner;
    private final Steps steps;
    private final Runnable clicked;
    private Point2D done = Point2D.ZERO;

    /// The edit that is the next part of the gesture.
    private interface Steps {
        /// @param step since the last one
        /// @param whole since the press
        Edit next(Point2D step, Point2D whole);
    }

    private SceneryGesture(
            EditorModel model, Point2D pressed, Point2D corner, Steps steps, Runnable clicked) {
        this.model = model;
        this.pressed = pressed;
        this.corner = corner;
        this.steps = steps;
        this.clicked = clicked;
    }

    /// @param held what is under the mouse
    /// @param clicked called when nothing was dragged
    static SceneryGesture move(
            EditorModel model, Rectangle2D held, Mouse mouse, long gesture, Runnable clicked) {
        Selection moved = model.chosen();
        return new SceneryGesture(
                model,
                mouse.at(),
                new Point2D(held.getMinX(), held.getMinY()),
                (step, _) ->
                        new Edits.Move(
                                moved.nodes(), moved.notes(), step.getX(), step.getY(), gesture),
                clicked);
    }

    static SceneryGesture resize(EditorModel model, NoteCard card, Mouse mouse, long gesture) {
        Rectangle2D area = card.area();
        return new SceneryGesture(
                model,
                mouse.at(),
                new Point2D(area.getMaxX(), area.getMaxY()),
                (_, whole) ->
                        new NoteEdits.Resize(
                                card.id(),
                                Math.max(NoteCard.LEAST_WIDTH, area.getWidth() + whole.getX()),
                                Math.max(NoteCard.LEAST_HEIGHT, area.getHeight() + whole.getY()),
                                gesture),
                () -> {});
    }

    @Override
    public void drag(Mouse mouse) {
        Point2D wanted = corner.add(mouse.at()).subtract(pressed);
        Point2D place =
                mouse.free()
                        ? wanted
                        : new Point2D(Sizes.snap(wanted.getX()), Sizes.snap(wanted.getY()));
        Point2D whole = place.subtract(corner);
        Point2D step = whole.subtract(done);
        if (!step.equals(Point2D.ZERO)) {
            model.apply(steps.next(step, whole));
            done = whole;
        }
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
    }

    @Override
    public void click(Mouse mouse) {
        clicked.run();
    }

    @Override
    public void cancel() {
        if (!done.equals(Point2D.ZERO)) {
            model.giveUp();
        }
    }

    @Override
    public void overtaken() {}
}
