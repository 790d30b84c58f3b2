package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;

/// The mark of what is selected.
final class Selected {
    private static final double APART = 3.5;

    private Selected() {}

    static void outline(Pen pen, Rectangle2D area, double radius) {
        Rectangle2D around =
                new Rectangle2D(
                        area.getMinX() - APART,
                        area.getMinY() - APART,
                        area.getWidth() + 2 * APART,
                        area.getHeight() + 2 * APART);
        pen.outline(around, radius + APART, pen.colour(Role.ACCENT), 2);
    }
}
