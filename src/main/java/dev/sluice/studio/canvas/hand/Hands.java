package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.write.Writing;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// Turns the mouse into gestures.
public final class Hands {
    private final Desk desk;
    private final KeyWiring wiring;
    private final Grasp grasp;
    private final EdgeScroll edge;
    private @Nullable Gesture gesture;
    private @Nullable Mouse pressed;
    private MouseButton button = MouseButton.NONE;
    private boolean dragging;
    private boolean acting;
    private boolean panning;
    private boolean sticky;
    private long gestures;

    public Hands(Desk desk, Adding adding, Writing writing, KeyWiring wiring, Dragging how) {
        this.desk = desk;
        this.wiring = wiring;
        this.grasp = new Grasp(desk, adding, writing, how, this::nextGesture);
        this.edge = new EdgeScroll(desk, this::drag);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        desk.canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        desk.model().pipelineProperty().subscribe(_ -> changed());
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
        gesture = pans ? new PanGesture(desk, mouse) : grasp.begin(mouse, button);
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
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            grasp.twice(Mouse.of(event, desk.viewport()));
        }
    }
}
