package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;

import java.util.List;

/// The lines along which a dragged node is level with others.
record GuideMark(List<Guides.Line> lines) implements Mark {
    GuideMark {
        lines = List.copyOf(lines);
    }

    @Override
    public void paint(Pen pen, double zoom) {
        pen.gc().setStroke(pen.colour(Role.ACCENT));
        pen.gc().setLineWidth(1 / zoom);
        pen.gc().setLineDashes(4 / zoom, 3 / zoom);
        lines.forEach(
                line -> pen.gc().strokeLine(line.fromX(), line.fromY(), line.toX(), line.toY()));
        pen.gc().setLineDashes();
    }
}
