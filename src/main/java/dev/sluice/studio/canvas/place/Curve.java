package dev.sluice.studio.canvas.place;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// The course of a wire: a cubic Bézier curve that leaves and arrives level, walked at constant speed.
public final class Curve {
    private static final int STEPS = 24;
    private static final double ROOM = 24;

    private final double x0;
    private final double y0;
    private final double bend;
    private final double x1;
    private final double y1;
    private final double[] lengths = new double[STEPS + 1];

    public Curve(double x0, double y0, double x1, double y1) {
        this.x0 = x0;
        this.y0 = y0;
        this.x1 = x1;
        this.y1 = y1;
        this.bend = bend(x1 - x0, y1 - y0);
        for (int i = 1; i <= STEPS; i++) {
            lengths[i] =
                    lengths[i - 1]
                            + point(i / (double) STEPS).distance(point((i - 1) / (double) STEPS));
        }
    }

    private static double bend(double dx, double dy) {
        if (dx > 0 && Math.abs(dy) < 1) {
            return dx / 3;
        }
        double loose = Math.min(64, 24 + Math.abs(dy) / 2);
        return dx >= ROOM
                ? Math.max(dx / 2, Math.min(dx, loose))
                : Math.max(Math.abs(dx) / 2, loose);
    }

    /// How far from its ends, level with them, what it bends to is.
    public double bend() {
        return bend;
    }

    public double length() {
        return lengths[STEPS];
    }

    /// The point this far along, in canvas units.
    public Point2D along(double distance) {
        double wanted = Math.clamp(distance, 0, length());
        int i = 1;
        while (i < STEPS && lengths[i] < wanted) {
            i++;
        }
        double step = lengths[i] - lengths[i - 1];
        double part = step == 0 ? 0 : (wanted - lengths[i - 1]) / step;
        return point((i - 1 + part) / STEPS);
    }

    double distance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i <= STEPS; i++) {
            nearest = Math.min(nearest, point(i / (double) STEPS).distance(x, y));
        }
        return Math.max(0, nearest - length() / STEPS / 2);
    }

    public Rectangle2D bounds() {
        double left = Math.min(x0, x1 - bend);
        double right = Math.max(x1, x0 + bend);
        double top = Math.min(y0, y1);
        return new Rectangle2D(left, top, right - left, Math.abs(y1 - y0) + 1);
    }

    public void trace(GraphicsContext gc) {
        gc.beginPath();
        gc.moveTo(x0, y0);
        gc.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
        gc.stroke();
    }

    private Point2D point(double t) {
        return new Point2D(x(t), y(t));
    }

    /// Where it is after this share of its parameter, which is not that of its length.
    public double x(double t) {
        double u = 1 - t;
        return u * u * u * x0
                + 3 * u * u * t * (x0 + bend)
                + 3 * u * t * t * (x1 - bend)
                + t * t * t * x1;
    }

    public double y(double t) {
        double u = 1 - t;
        return (u + 3 * t) * u * u * y0 + (t + 3 * u) * t * t * y1;
    }
}
