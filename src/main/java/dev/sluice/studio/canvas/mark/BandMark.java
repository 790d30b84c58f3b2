package dev.sluice.studio.canvas.mark;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;

/// A rubber band.
public record BandMark(Rectangle2D area) implements Mark {
    @Override
    public void paint(Pen pen, double zoom) {
        pen.fill(area, 2 / zoom, pen.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.12));
        pen.outline(area, 2 / zoom, pen.colour(Role.ACCENT), 1 / zoom);
    }
}
