package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Turns the mouse into gestures.
final class Hands {
    private static final double WIRE_REACH = 7;
    private static final double NOTCH = 1.0015;

    private final CanvasView canvas;
    private final EditorModel model;
    private final Catalog catalog;
    private @Nullable Gesture gesture;
    private boolean panning;
    private long gestures;

    Hands(CanvasView canvas, EditorModel model, Catalog catalog) {
        this.canvas = canvas;
        this.model = model;
        this.catalog = catalog;
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::pinched);
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
        gesture = null;
        if (cancelled != null) {
            cancelled.cancel();
        }
        return cancelled != null;
    }

    private void pressed(MouseEvent event) {
        canvas.hint().hide();
        if (gesture != null) {
            return;
        }
        Mouse mouse = Mouse.of(event, canvas.viewport());
        if (event.getButton() == MouseButton.MIDDLE
                || (panning && event.getButton() == MouseButton.PRIMARY)) {
            gesture = new PanGesture(canvas, mouse.x(), mouse.y());
        } else {
            gesture = begin(event, mouse);
        }
        event.consume();
    }

    private @Nullable Gesture begin(MouseEvent event, Mouse mouse) {
        Point2D at = mouse.at();
        Optional<Dock> dock = canvas.board().dockAt(at.getX(), at.getY());
        Optional<Box> box = canvas.board().boxAt(at.getX(), at.getY());
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (dock.isPresent() && primary) {
            canvas.requestFocus();
            return wire(dock.get());
        }
        if (box.isPresent()) {
            canvas.focus(box.get().id());
            choose(box.get().id(), mouse.add());
            return primary ? new MoveGesture(model, box.get(), mouse, nextGesture()) : null;
        }
        canvas.requestFocus();
        Optional<Link> link =
                canvas.board().linkAt(at.getX(), at.getY(), WIRE_REACH / canvas.viewport().zoom());
        if (link.isPresent()) {
            model.select(link.get().wire());
            return null;
        }
        return primary ? new BandGesture(canvas, model, mouse) : null;
    }

    private Gesture wire(Dock dock) {
        Optional<Link> plugged =
                dock.out()
                        ? Optional.empty()
                        : canvas.board().links().stream()
                                .filter(link -> link.to().equals(dock))
                                .findFirst();
        Dock anchor = plugged.map(Link::from).orElse(dock);
        Optional<Wire> taken = plugged.map(Link::wire);
        return new WireGesture(canvas, model, catalog, anchor, taken);
    }

    private void choose(String id, boolean add) {
        Set<String> selected = new HashSet<>(model.selectionProperty().get());
        if (add) {
            if (!selected.remove(id)) {
                selected.add(id);
            }
            model.select(selected);
        } else if (!selected.contains(id)) {
            model.select(Set.of(id));
        }
    }

    private void dragged(MouseEvent event) {
        if (gesture != null) {
            gesture.drag(Mouse.of(event, canvas.viewport()));
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        Gesture ended = gesture;
        gesture = null;
        if (ended != null) {
            ended.end(Mouse.of(event, canvas.viewport()));
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        Point2D at = canvas.viewport().toCanvas(event.getX(), event.getY());
        boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (twice && canvas.board().boxAt(at.getX(), at.getY()).isEmpty()) {
            canvas.quickAdd(event.getSceneX(), event.getSceneY());
        }
    }

    private void scrolled(ScrollEvent event) {
        Viewport viewport = canvas.viewport();
        boolean pad = event.getTouchCount() > 0 || event.isInertia();
        if (event.isShiftDown() || event.isAltDown() || (pad && !event.isShortcutDown())) {
            boolean level = event.isShiftDown() && event.getDeltaX() == 0;
            double dx = level ? event.getDeltaY() : event.getDeltaX();
            canvas.view(viewport.dragged(dx, level ? 0 : event.getDeltaY()));
        } else {
            double zoom = viewport.zoom() * Math.pow(NOTCH, event.getDeltaY());
            canvas.view(viewport.zoomedAt(event.getX(), event.getY(), zoom));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        Viewport viewport = canvas.viewport();
        canvas.view(
                viewport.zoomedAt(
                        event.getX(), event.getY(), viewport.zoom() * event.getZoomFactor()));
        event.consume();
    }
}
