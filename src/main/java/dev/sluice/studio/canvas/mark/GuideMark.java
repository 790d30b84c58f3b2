package dev.sluice.studio.canvas.mark;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Guides;
import dev.sluice.studio.theme.Role;

import java.util.List;

/// The lines along which a dragged node is level with others.
public record GuideMark(List<Guides.Line> lines) implements Mark {
    public GuideMark {
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
