package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.place.Viewport;

import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Zooms at the mouse by wheel and pinch, and pans by two fingers, Shift or Alt.
public final class Wheel {
    private static final double NOTCH = 1.0015;

    private final Desk desk;
    private boolean touched;
    private boolean zooming;

    public Wheel(Desk desk) {
        this.desk = desk;
        desk.canvas().addEventHandler(ScrollEvent.SCROLL_STARTED, this::started);
        desk.canvas().addEventHandler(ScrollEvent.SCROLL_FINISHED, _ -> touched = false);
        desk.canvas().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        desk.canvas().addEventHandler(ZoomEvent.ZOOM, this::pinched);
    }

    /// Only fingers begin; a wheel just turns (the contract of [ScrollEvent]).
    private void started(ScrollEvent event) {
        touched = true;
        zooming = event.isShortcutDown();
    }

    /// What fingers began goes on while it runs out, whatever key is let go meanwhile.
    private boolean pans(ScrollEvent event) {
        boolean fingers = touched || event.isInertia() || event.getTouchCount() > 0;
        return event.isShiftDown() || event.isAltDown() || (fingers && !zooming);
    }

    private void scrolled(ScrollEvent event) {
        Viewport viewport = desk.viewport();
        if (pans(event)) {
            boolean level = event.isShiftDown() && event.getDeltaX() == 0;
            double dx = level ? event.getDeltaY() : event.getDeltaX();
            desk.view(viewport.dragged(dx, level ? 0 : event.getDeltaY()));
        } else {
            zoom(event.getX(), event.getY(), Math.pow(NOTCH, event.getDeltaY()));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        zoom(event.getX(), event.getY(), event.getZoomFactor());
        event.consume();
    }

    private void zoom(double x, double y, double factor) {
        Viewport viewport = desk.viewport();
        desk.view(viewport.zoomedAt(x, y, viewport.zoom() * factor));
    }
}
