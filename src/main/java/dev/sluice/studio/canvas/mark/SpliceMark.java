package dev.sluice.studio.canvas.mark;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.theme.Role;

/// A wire that a node is about to go into.
public record SpliceMark(Link link) implements Mark {
    private static final double WIDTH = 5;

    @Override
    public void paint(Pen pen, double zoom) {
        pen.gc().setStroke(pen.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.75));
        pen.gc().setLineWidth(WIDTH);
        link.curve().trace(pen.gc());
    }
}
