package dev.sluice.studio.dock;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Polygon;

/// What tells a line of a chart from the others beside its colour: the same shape in the legend, at the end of the line
/// and at the time cursor.
enum Symbol {
    DISC(16, 1, 0),
    SQUARE(4, 1.15, 45),
    TRIANGLE(3, 1.3, 0),
    DIAMOND(4, 1.25, 0),
    CROSS(cross(45)),
    WEDGE(3, 1.3, 180),
    PLUS(cross(0)),
    STAR(star());

    @SuppressWarnings(
            "ImmutableEnumChecker") // nobody else sees the array, and nothing writes to it
    private final double[] points;

    Symbol(double... points) {
        this.points = points;
    }

    /// A regular polygon in a circle, one corner of which points up, turned by some degrees.
    Symbol(int corners, double radius, double turned) {
        this.points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            put(points, i, radius, turned + 360.0 * i / corners);
        }
    }

    private static void put(double[] points, int corner, double radius, double degrees) {
        points[2 * corner] = radius * Math.sin(Math.toRadians(degrees));
        points[2 * corner + 1] = -radius * Math.cos(Math.toRadians(degrees));
    }

    private static double[] star() {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            put(points, i, i % 2 == 0 ? 1.4 : 0.6, 36.0 * i);
        }
        return points;
    }

    /// Four arms, the corners where they meet further in than those at their ends.
    private static double[] cross(double turned) {
        double[] points = new double[24];
        for (int arm = 0; arm < 4; arm++) {
            put(points, 3 * arm, 1.25, turned + 90 * arm - 18);
            put(points, 3 * arm + 1, 1.25, turned + 90 * arm + 18);
            put(points, 3 * arm + 2, 0.55, turned + 90 * arm + 45);
        }
        return points;
    }

    /// That of the line with this number, which its colour has too.
    static Symbol of(int number) {
        return values()[Math.floorMod(number, values().length)];
    }

    /// Fills it with the colour that is set.
    void paint(GraphicsContext g, double x, double y, double radius) {
        double[] xs = new double[points.length / 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + radius * points[2 * i];
            ys[i] = y + radius * points[2 * i + 1];
        }
        g.fillPolygon(xs, ys, xs.length);
    }

    /// The same as a node of the scene, around the origin.
    Polygon shape(double radius) {
        Polygon shape = new Polygon();
        for (double point : points) {
            shape.getPoints().add(radius * point);
        }
        return shape;
    }
}
