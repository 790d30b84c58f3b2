package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Edits;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;

import java.util.Set;

/// Moves the selected nodes, the one under the mouse from grid point to grid point.
final class MoveGesture implements Gesture {
    private static final double SLOP = 4;

    private final EditorModel model;
    private final Set<String> moved;
    private final Point2D start;
    private final Point2D corner;
    private final double pressX;
    private final double pressY;
    private final long gesture;
    private Point2D done = Point2D.ZERO;
    private boolean moving;

    MoveGesture(EditorModel model, Box held, Mouse mouse, long gesture) {
        this.model = model;
        this.moved = model.selectionProperty().get();
        this.start = mouse.at();
        this.corner = new Point2D(held.node().x(), held.node().y());
        this.pressX = mouse.x();
        this.pressY = mouse.y();
        this.gesture = gesture;
    }

    @Override
    public void drag(Mouse mouse) {
        moving |= Math.hypot(mouse.x() - pressX, mouse.y() - pressY) > SLOP;
        if (!moving) {
            return;
        }
        Point2D wanted = corner.add(mouse.at()).subtract(start);
        Point2D place =
                mouse.free()
                        ? wanted
                        : new Point2D(Sizes.snap(wanted.getX()), Sizes.snap(wanted.getY()));
        Point2D step = place.subtract(corner).subtract(done);
        if (!step.equals(Point2D.ZERO)) {
            model.apply(new Edits.Move(moved, step.getX(), step.getY(), gesture));
            done = done.add(step);
        }
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
    }

    @Override
    public void cancel() {
        if (!done.equals(Point2D.ZERO)) {
            model.undo();
        }
    }
}
