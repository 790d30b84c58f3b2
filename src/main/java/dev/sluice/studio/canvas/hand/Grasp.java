package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.write.Writing;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/// What is under the mouse, and so what a press begins there and a double click opens.
final class Grasp {
    private static final double WIRE_REACH = 7;

    private final Desk desk;
    private final EditorModel model;
    private final Adding adding;
    private final Writing writing;
    private final Dragging how;
    private final SceneryHands scenery;
    private final LongSupplier gestures;

    /// @param gestures numbers that tell each gesture from all before
    Grasp(Desk desk, Adding adding, Writing writing, Dragging how, LongSupplier gestures) {
        this.desk = desk;
        this.model = desk.model();
        this.adding = adding;
        this.writing = writing;
        this.how = how;
        this.scenery = new SceneryHands(desk, writing);
        this.gestures = gestures;
    }

    /// What a press begins; nothing where only what is selected changes.
    @Nullable Gesture begin(Mouse mouse, MouseButton button) {
        Point2D at = mouse.at();
        boolean primary = button == MouseButton.PRIMARY;
        Optional<Dock> dock = desk.board().dockAt(at.getX(), at.getY());
        if (dock.isPresent() && primary) {
            desk.focus().away();
            return new WireGesture(desk, adding, plug(dock.get()));
        }
        Optional<Box> box = desk.board().boxAt(at.getX(), at.getY());
        if (box.isPresent()) {
            return node(box.get(), mouse, primary);
        }
        Optional<Gesture> note = scenery.note(mouse, gestures.getAsLong());
        if (note.isPresent()) {
            return primary ? note.get() : null;
        }
        double reach = WIRE_REACH / desk.viewport().zoom();
        Optional<Link> link = desk.board().linkAt(at.getX(), at.getY(), reach);
        if (link.isPresent()) {
            desk.focus().to(link.get().wire(), false);
            return new LinkGesture(desk, adding, link.get(), mouse);
        }
        Optional<Gesture> title = scenery.title(mouse, gestures.getAsLong());
        if (title.isPresent()) {
            return primary ? title.get() : null;
        }
        desk.focus().away();
        return primary ? new BandGesture(desk, adding, mouse) : null;
    }

    private Plug plug(Dock dock) {
        return Plug.at(desk.board(), model, desk.catalog(), dock);
    }

    /// A press selects what is not selected; a click on what is selected selects less.
    private @Nullable Gesture node(Box box, Mouse mouse, boolean primary) {
        Set<String> selected = new HashSet<>(model.selectionProperty().get());
        desk.focus().to(box.id(), false);
        boolean fresh = selected.add(box.id());
        if (fresh) {
            model.select(mouse.add() ? selected : Set.of(box.id()));
        }
        if (!primary) {
            return null;
        }
        Runnable less = fresh ? () -> {} : () -> less(box.id(), mouse.add());
        return new MoveGesture(desk, how, box, mouse, gestures.getAsLong(), less);
    }

    private void less(String id, boolean without) {
        Set<String> selected = new HashSet<>(model.selectionProperty().get());
        selected.remove(id);
        model.select(without ? selected : Set.of(id));
    }

    /// Names what is there, or asks for a node where there is nothing.
    void twice(Mouse mouse) {
        Point2D at = mouse.at();
        boolean port = desk.board().dockAt(at.getX(), at.getY()).isPresent();
        Optional<Box> box = desk.board().boxAt(at.getX(), at.getY());
        if (port || mouse.add()) {
            return;
        }
        if (box.isPresent()) {
            writing.edit();
        } else if (!scenery.edit(mouse)) {
            adding.at(at);
        }
    }
}
