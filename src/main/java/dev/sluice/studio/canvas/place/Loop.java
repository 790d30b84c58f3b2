package dev.sluice.studio.canvas.place;

import javafx.geometry.Point2D;

/// The outline of a rounded rectangle, walked clockwise from its top left.
public record Loop(double left, double top, double right, double bottom, double radius) {
    public Loop {
        radius = Math.min(radius, Math.min(right - left, bottom - top) / 2);
    }

    private double width() {
        return right - left - 2 * radius;
    }

    private double height() {
        return bottom - top - 2 * radius;
    }

    private double quarter() {
        return Math.PI / 2 * radius;
    }

    public double length() {
        return 2 * (width() + height()) + 4 * quarter();
    }

    /// The point so far along.
    public Point2D at(double distance) {
        double rest = distance;
        if (rest < width()) {
            return new Point2D(left + radius + rest, top);
        }
        rest -= width();
        if (rest < quarter()) {
            return corner(right - radius, top + radius, -Math.PI / 2, rest);
        }
        rest -= quarter();
        if (rest < height()) {
            return new Point2D(right, top + radius + rest);
        }
        rest -= height();
        if (rest < quarter()) {
            return corner(right - radius, bottom - radius, 0, rest);
        }
        rest -= quarter();
        if (rest < width()) {
            return new Point2D(right - radius - rest, bottom);
        }
        rest -= width();
        if (rest < quarter()) {
            return corner(left + radius, bottom - radius, Math.PI / 2, rest);
        }
        rest -= quarter();
        return rest < height()
                ? new Point2D(left, bottom - radius - rest)
                : corner(left + radius, top + radius, Math.PI, rest - height());
    }

    private Point2D corner(double x, double y, double from, double along) {
        double angle = from + (radius == 0 ? 0 : along / radius);
        return new Point2D(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
}
