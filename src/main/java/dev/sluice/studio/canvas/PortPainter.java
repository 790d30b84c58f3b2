package dev.sluice.studio.canvas;

import dev.sluice.catalog.PortType;
import dev.sluice.studio.theme.Role;

import javafx.scene.canvas.GraphicsContext;

/// Paints ports by shape: sender ○, receiver □, stream ▷, fallible stream ◇.
final class PortPainter {
    private static final double HALF = Dock.SIZE / 2;

    private PortPainter() {}

    static void paint(Pen pen, Dock dock) {
        GraphicsContext gc = pen.gc();
        gc.setFill(pen.colour(Role.CANVAS));
        gc.setStroke(pen.colour(Tints.of(dock.type())));
        gc.setLineWidth(2);
        shape(gc, dock.type(), dock.x(), dock.y(), HALF);
    }

    /// Around a port where a wire being drawn may end.
    static void glow(Pen pen, Dock dock, boolean under) {
        GraphicsContext gc = pen.gc();
        double radius = under ? 15 : 12;
        gc.setFill(pen.colour(Role.ACCENT).deriveColor(0, 1, 1, under ? 0.6 : 0.4));
        gc.fillOval(dock.x() - radius, dock.y() - radius, 2 * radius, 2 * radius);
        paint(pen, dock);
    }

    private static void shape(GraphicsContext gc, PortType type, double x, double y, double half) {
        switch (type) {
            case SENDER -> {
                gc.fillOval(x - half, y - half, 2 * half, 2 * half);
                gc.strokeOval(x - half, y - half, 2 * half, 2 * half);
            }
            case RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER ->
                    polygon(
                            gc,
                            new double[] {x - half, x + half, x + half, x - half},
                            new double[] {y - half, y - half, y + half, y + half});
            case STREAM ->
                    polygon(
                            gc,
                            new double[] {x - half, x + half, x - half},
                            new double[] {y - half, y, y + half});
            case FALLIBLE ->
                    polygon(
                            gc,
                            new double[] {x - half - 1, x, x + half + 1, x},
                            new double[] {y, y - half - 1, y, y + half + 1});
        }
    }

    private static void polygon(GraphicsContext gc, double[] xs, double[] ys) {
        gc.fillPolygon(xs, ys, xs.length);
        gc.strokePolygon(xs, ys, xs.length);
    }
}
