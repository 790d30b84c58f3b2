package dev.sluice.studio.canvas.place;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// What part of the canvas is seen: the canvas point at the top left, and pixels per canvas unit.
public record Viewport(double x, double y, double zoom) {
    static final double LEAST = 0.03;
    static final double MOST = 4;

    /// As near as reading wants.
    public static final double CLOSE = 1.5;

    public static final Viewport START = new Viewport(0, 0, 1);

    public Viewport {
        zoom = Math.clamp(zoom, LEAST, MOST);
    }

    public Point2D toCanvas(double screenX, double screenY) {
        return new Point2D(x + screenX / zoom, y + screenY / zoom);
    }

    public Point2D toScreen(double canvasX, double canvasY) {
        return new Point2D((canvasX - x) * zoom, (canvasY - y) * zoom);
    }

    /// Moved so that the picture follows a drag of this many pixels.
    public Viewport dragged(double dx, double dy) {
        return new Viewport(x - dx / zoom, y - dy / zoom, zoom);
    }

    /// Zoomed so that what is under the screen point stays there.
    public Viewport zoomedAt(double screenX, double screenY, double newZoom) {
        Point2D fixed = toCanvas(screenX, screenY);
        double clamped = Math.clamp(newZoom, LEAST, MOST);
        return new Viewport(
                fixed.getX() - screenX / clamped, fixed.getY() - screenY / clamped, clamped);
    }

    public Rectangle2D seen(double width, double height) {
        return new Rectangle2D(x, y, width / zoom, height / zoom);
    }

    /// Moved as little as it takes to see `area` with a margin; its middle where it is too large.
    Viewport revealing(Rectangle2D area, double width, double height, double margin) {
        return new Viewport(
                shifted(x, width / zoom, area.getMinX(), area.getMaxX(), margin / zoom),
                shifted(y, height / zoom, area.getMinY(), area.getMaxY(), margin / zoom),
                zoom);
    }

    private static double shifted(
            double start, double length, double from, double to, double margin) {
        double least = to + margin - length;
        double most = from - margin;
        return least > most ? (from + to - length) / 2 : Math.clamp(start, least, most);
    }

    /// The view that shows `area` centred with a margin, never above `mostZoom`.
    static Viewport fitting(
            Rectangle2D area, double width, double height, double margin, double mostZoom) {
        double roomX = Math.max(1, width - 2 * margin);
        double roomY = Math.max(1, height - 2 * margin);
        double fit =
                Math.min(
                        roomX / Math.max(1, area.getWidth()),
                        roomY / Math.max(1, area.getHeight()));
        double zoom = Math.clamp(fit, LEAST, mostZoom);
        double centreX = (area.getMinX() + area.getMaxX()) / 2;
        double centreY = (area.getMinY() + area.getMaxY()) / 2;
        return new Viewport(centreX - width / zoom / 2, centreY - height / zoom / 2, zoom);
    }
}
