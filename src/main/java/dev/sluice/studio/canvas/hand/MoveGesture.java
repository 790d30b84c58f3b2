package dev.sluice.studio.canvas.hand;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Dropping;
import dev.sluice.studio.canvas.mark.GuideMark;
import dev.sluice.studio.canvas.mark.Mark;
import dev.sluice.studio.canvas.mark.SpliceMark;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Guides;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Drags the selected nodes, level with others or from grid point to grid point; a single one can be dropped into a wire.
final class MoveGesture implements Gesture {
    private static final double REACH = 6;

    /// Below this zoom everything is level with something.
    private static final double GUIDES_FROM = 0.3;

    private final Desk desk;
    private final EditorModel model;
    private final Dragging how;
    private final Box held;
    private final Mouse pressed;
    private final Runnable clicked;
    private final Set<String> moved;
    private final Set<String> notes;
    private final long gesture;
    private final Map<Link, Boolean> fitting = new HashMap<>();
    private Pipeline left;
    private Point2D done = Point2D.ZERO;
    private Optional<Edit> out = Optional.empty();
    private boolean begun;

    /// @param held the node under the mouse
    /// @param gesture tells this drag from all others
    /// @param clicked called when nothing was dragged
    MoveGesture(Desk desk, Dragging how, Box held, Mouse pressed, long gesture, Runnable clicked) {
        this.desk = desk;
        this.model = desk.model();
        this.how = how;
        this.held = held;
        this.pressed = pressed;
        this.clicked = clicked;
        this.moved = model.chosen().nodes();
        this.notes = model.chosen().notes();
        this.gesture = gesture;
        this.left = model.pipeline();
    }

    @Override
    public void drag(Mouse mouse) {
        begin(mouse);
        Guides guides = guides(mouse);
        Point2D corner = new Point2D(held.node().x(), held.node().y());
        Point2D wanted = corner.add(way(mouse));
        double reach = REACH / desk.viewport().zoom();
        Point2D place = free(mouse) ? wanted : guides.snap(held, wanted, reach);
        Point2D step = place.subtract(corner).subtract(done);
        if (!step.equals(Point2D.ZERO)) {
            model.apply(move(step));
            done = done.add(step);
            left = model.pipeline();
        }
        List<Mark> marks = new ArrayList<>();
        into().ifPresent(link -> marks.add(new SpliceMark(link)));
        if (!free(mouse)) {
            marks.add(new GuideMark(guides.lines(held, done.getX(), done.getY())));
        }
        desk.marks().show(marks);
    }

    /// With Alt, the nodes come out of their wires, and what they stood between is joined.
    private void begin(Mouse mouse) {
        if (!begun && mouse.out()) {
            out = how.takenOut(moved);
            out.ifPresent(model::apply);
            left = model.pipeline();
        }
        begun = true;
    }

    private boolean free(Mouse mouse) {
        return mouse.free() == how.snapProperty().get();
    }

    private Point2D way(Mouse mouse) {
        Point2D way = mouse.at().subtract(pressed.at());
        if (!mouse.straight()) {
            return way;
        }
        boolean level = Math.abs(way.getX()) >= Math.abs(way.getY());
        return level ? new Point2D(way.getX(), 0) : new Point2D(0, way.getY());
    }

    private Guides guides(Mouse mouse) {
        if (free(mouse) || desk.viewport().zoom() < GUIDES_FROM) {
            return new Guides(List.of());
        }
        return new Guides(
                desk.board().boxes().values().stream()
                        .filter(box -> !moved.contains(box.id()))
                        .filter(box -> desk.framing().seen().intersects(box.area()))
                        .toList());
    }

    /// The wire that the node would go into if it were dropped now.
    private Optional<Link> into() {
        if (moved.size() != 1) {
            return Optional.empty();
        }
        Board board = desk.board();
        Dropping dropping = new Dropping(model.pipeline(), desk.catalog(), board);
        return board.box(held.id())
                .flatMap(
                        box ->
                                dropping.under(box)
                                        .filter(
                                                link ->
                                                        fitting.computeIfAbsent(
                                                                link,
                                                                _ -> dropping.fits(box, link))));
    }

    @Override
    public void end(Mouse mouse) {
        drag(mouse);
        Optional<Edit> splice = into().map(link -> Dropping.splice(held, link));
        desk.marks().clear();
        if (splice.isPresent() || out.isPresent()) {
            asOne(splice);
        }
    }

    /// One step for the move and what it was for.
    private void asOne(Optional<Edit> splice) {
        Edit all = move(done);
        undo();
        if (out.isPresent()) {
            all = new Edits.Both(out.get().name(), out.get(), all);
        }
        if (splice.isPresent()) {
            all = new Edits.Both(splice.get().name(), all, splice.get());
        }
        model.apply(all);
    }

    private void undo() {
        if (!done.equals(Point2D.ZERO)) {
            model.giveUp();
        }
        if (out.isPresent()) {
            model.giveUp();
        }
    }

    private Edits.Move move(Point2D way) {
        return new Edits.Move(moved, notes, way.getX(), way.getY(), gesture);
    }

    @Override
    public void click(Mouse mouse) {
        clicked.run();
    }

    @Override
    public void cancel() {
        desk.marks().clear();
        if (model.pipeline().equals(left)) {
            undo();
        }
    }

    @Override
    public void overtaken() {
        desk.marks().clear();
    }
}
