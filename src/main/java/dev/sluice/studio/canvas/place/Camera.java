package dev.sluice.studio.canvas.place;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/// Which part of the document the canvas shows.
public final class Camera {
    private static final double STEP = 1.25;
    private static final double MARGIN = 18;

    private final Region canvas;
    private final Runnable moved;
    private Viewport viewport = Viewport.START;

    /// @param moved called whenever it shows another part
    public Camera(Region canvas, Runnable moved) {
        this.canvas = canvas;
        this.moved = moved;
    }

    public Viewport viewport() {
        return viewport;
    }

    public void view(Viewport changed) {
        if (!changed.equals(viewport)) {
            viewport = changed;
            moved.run();
        }
    }

    /// The part of the document on screen.
    public Rectangle2D seen() {
        return viewport.seen(canvas.getWidth(), canvas.getHeight());
    }

    public void zoomIn() {
        zoomTo(viewport.zoom() * STEP);
    }

    public void zoomOut() {
        zoomTo(viewport.zoom() / STEP);
    }

    public void zoomTo(double wanted) {
        view(viewport.zoomedAt(canvas.getWidth() / 2, canvas.getHeight() / 2, wanted));
    }

    /// Shows all of `area` as large as it fits.
    public void fit(Rectangle2D area, double mostZoom) {
        view(
                Viewport.fitting(
                        Board.fenced(area),
                        canvas.getWidth(),
                        canvas.getHeight(),
                        MARGIN,
                        mostZoom));
    }

    /// Puts the middle of the picture there.
    public void centre(double x, double y) {
        double zoomed = viewport.zoom();
        view(
                new Viewport(
                        x - canvas.getWidth() / zoomed / 2,
                        y - canvas.getHeight() / zoomed / 2,
                        zoomed));
    }

    /// Moves the picture as little as it takes to see all of an area, or else its middle.
    public void reveal(Rectangle2D area) {
        view(viewport.revealing(area, canvas.getWidth(), canvas.getHeight(), MARGIN));
    }
}
