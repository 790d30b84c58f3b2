package dev.sluice.studio.canvas.place;

import dev.sluice.catalog.PortType;
import dev.sluice.pipeline.Wire;

import javafx.geometry.Point2D;

/// Where a wire meets a node: one port, at one place.
///
/// @param out whether wires start here
/// @param x centre, in canvas units
/// @param y centre, in canvas units
public record Dock(Wire.End end, boolean out, PortType type, double x, double y) {
    /// The drawn size.
    public static final double SIZE = 11;

    /// How near the mouse must be.
    static final double REACH = 10;

    Dock moved(double dx, double dy) {
        return new Dock(end, out, type, x + dx, y + dy);
    }

    public Point2D place() {
        return new Point2D(x, y);
    }

    public boolean near(double px, double py) {
        return Math.abs(px - x) <= REACH && Math.abs(py - y) <= REACH;
    }
}
