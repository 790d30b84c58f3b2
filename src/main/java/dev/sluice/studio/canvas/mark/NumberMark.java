package dev.sluice.studio.canvas.mark;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.theme.Role;

import java.util.List;

/// The numbers of the ports that a wire drawn by keyboard may end at.
public record NumberMark(List<Dock> docks, int chosen) implements Mark {
    /// As many as there are keys.
    static final int MOST = 9;

    private static final double RADIUS = 8;

    public NumberMark {
        docks = List.copyOf(docks);
    }

    @Override
    public void paint(Pen pen, double zoom) {
        for (int i = 0; i < Math.min(MOST, docks.size()); i++) {
            paint(pen, docks.get(i), i);
        }
    }

    private void paint(Pen pen, Dock dock, int index) {
        double x = dock.x() + (dock.out() ? 18 : -18);
        double y = dock.y() - 14;
        boolean here = index == chosen;
        pen.gc().setFill(pen.colour(here ? Role.ACCENT : Role.RAISED));
        pen.gc().fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        pen.gc().setStroke(pen.colour(Role.ACCENT));
        pen.gc().setLineWidth(1.25);
        pen.gc().strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        pen.centred(
                Integer.toString(index + 1),
                Type.MONO,
                pen.colour(here ? Role.ON_ACCENT : Role.TEXT),
                x,
                y + 3.5);
    }
}
