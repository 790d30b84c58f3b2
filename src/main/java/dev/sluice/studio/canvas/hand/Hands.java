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
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Turns the mouse into gestures.
public final class Hands {
    private static final double WIRE_REACH = 7;

    private final Desk desk;
    private final EditorModel model;
    private final Adding adding;
    private final Writing writing;
    private final KeyWiring wiring;
    private final Dragging how;
    private final EdgeScroll edge;
    private @Nullable Gesture gesture;
    private @Nullable Mouse pressed;
    private MouseButton button = MouseButton.NONE;
    private boolean dragging;
    private boolean acting;
    private boolean panning;
    private boolean sticky;
    private long gestures;
    private final SceneryHands scenery;

    public Hands(Desk desk, Adding adding, Writing writing, KeyWiring wiring, Dragging how) {
        this.desk = desk;
        this.model = desk.model();
        this.adding = adding;
        this.writing = writing;
        this.wiring = wiring;
        this.how = how;
        this.scenery = new SceneryHands(desk, writing);
        this.edge = new EdgeScroll(desk, this::drag);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        model.pipelineProperty().subscribe(_ -> changed());
    }

    /// While the space bar is held, dragging pans.
    void panning(boolean held) {
        panning = held;
    }

    /// A number that tells this gesture from all before.
    long nextGesture() {
        return ++gestures;
    }

    /// Puts back what the gesture under way did.
    ///
    /// @return whether there was one
    boolean cancel() {
        Gesture cancelled = gesture;
        letGo();
        if (cancelled != null) {
            acting = true;
            cancelled.cancel();
            acting = false;
        }
        return cancelled != null;
    }

    private void letGo() {
        gesture = null;
        dragging = false;
        sticky = false;
        edge.stop();
    }

    /// A document that somebody else changes under the hand is no longer the one that was grasped.
    private void changed() {
        Gesture overtaken = gesture;
        if (overtaken != null && !acting) {
            letGo();
            overtaken.overtaken();
        }
    }

    private void pressed(MouseEvent event) {
        event.consume();
        if (sticky && event.getButton() != MouseButton.PRIMARY) {
            cancel();
        }
        if (gesture != null) {
            dragging |= sticky;
            return;
        }
        wiring.cancel();
        desk.hint().hide();
        Mouse mouse = Mouse.of(event, desk.viewport());
        pressed = mouse;
        button = event.getButton();
        boolean pans = button == MouseButton.MIDDLE || (panning && button == MouseButton.PRIMARY);
        gesture = pans ? new PanGesture(desk, mouse) : begin(mouse);
    }

    private @Nullable Gesture begin(Mouse mouse) {
        Point2D at = mouse.at();
        boolean primary = button == MouseButton.PRIMARY;
        Optional<Dock> dock = desk.board().dockAt(at.getX(), at.getY());
        if (dock.isPresent() && primary) {
            desk.focus().away();
            return new WireGesture(desk, adding, plug(dock.get()));
        }
        Optional<Box> box = desk.board().boxAt(at.getX(), at.getY());
        if (box.isPresent()) {
            return node(box.get(), mouse);
        }
        Optional<Gesture> note = scenery.note(mouse, nextGesture());
        if (note.isPresent()) {
            return primary ? note.get() : null;
        }
        double reach = WIRE_REACH / desk.viewport().zoom();
        Optional<Link> link = desk.board().linkAt(at.getX(), at.getY(), reach);
        if (link.isPresent()) {
            desk.focus().to(link.get().wire(), false);
            return new LinkGesture(desk, adding, link.get(), mouse);
        }
        Optional<Gesture> title = scenery.title(mouse, nextGesture());
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
    private @Nullable Gesture node(Box box, Mouse mouse) {
        Set<String> selected = new HashSet<>(model.selectionProperty().get());
        desk.focus().to(box.id(), false);
        boolean fresh = selected.add(box.id());
        if (fresh) {
            model.select(mouse.add() ? selected : Set.of(box.id()));
        }
        if (button != MouseButton.PRIMARY) {
            return null;
        }
        Runnable less = fresh ? () -> {} : () -> less(box.id(), mouse.add());
        return new MoveGesture(desk, how, box, mouse, nextGesture(), less);
    }

    private void less(String id, boolean without) {
        Set<String> selected = new HashSet<>(model.selectionProperty().get());
        selected.remove(id);
        model.select(without ? selected : Set.of(id));
    }

    private void dragged(MouseEvent event) {
        Mouse start = pressed;
        if (gesture == null || start == null) {
            return;
        }
        event.consume();
        Mouse mouse = Mouse.of(event, desk.viewport());
        dragging |= mouse.left(start);
        if (dragging) {
            drag(mouse);
        }
    }

    /// A wire that was picked up by a click follows the mouse until the next one.
    private void moved(MouseEvent event) {
        if (sticky) {
            drag(Mouse.of(event, desk.viewport()));
            event.consume();
        }
    }

    private void drag(Mouse mouse) {
        Gesture dragged = gesture;
        if (dragged == null) {
            edge.stop();
            return;
        }
        acting = true;
        dragged.drag(mouse);
        acting = false;
        if (dragged.scrolls()) {
            edge.follow(mouse);
        } else {
            edge.stop();
        }
    }

    private void released(MouseEvent event) {
        Gesture ended = gesture;
        if (ended == null || event.getButton() != button) {
            return;
        }
        event.consume();
        boolean click = !dragging;
        if (click && ended.sticks()) {
            sticky = true;
            return;
        }
        letGo();
        Mouse mouse = Mouse.of(event, desk.viewport());
        if (click) {
            ended.click(mouse);
        } else {
            ended.end(mouse);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2) {
            return;
        }
        Mouse mouse = Mouse.of(event, desk.viewport());
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
