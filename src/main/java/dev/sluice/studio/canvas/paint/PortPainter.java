package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.pen.Stamp;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.theme.Role;

import javafx.scene.paint.Color;

/// Paints ports by shape: sender ○, receiver □, stream ▷, fallible stream ◇.
public final class PortPainter {
    private static final double HALF = Dock.SIZE / 2;

    private PortPainter() {}

    public static void paint(Pen pen, Dock dock) {
        switch (dock.type()) {
            case SENDER -> form(pen, dock, Stamp.Form.ROUND, HALF);
            case RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER ->
                    form(pen, dock, Stamp.Form.SQUARE, HALF);
            case STREAM -> form(pen, dock, Stamp.Form.TRIANGLE, HALF);
            case FALLIBLE -> form(pen, dock, Stamp.Form.DIAMOND, HALF + 1);
        }
    }

    private static void form(Pen pen, Dock dock, Stamp.Form form, double half) {
        Color line = pen.colour(Tints.of(dock.type()));
        pen.form(form, dock.x(), dock.y(), half, half, pen.colour(Role.CANVAS), line, 2);
    }

    /// Around a port where a wire being drawn may end.
    public static void glow(Pen pen, Dock dock, boolean under) {
        Color colour = pen.colour(Role.ACCENT).deriveColor(0, 1, 1, under ? 0.6 : 0.4);
        pen.disc(dock.x(), dock.y(), under ? 15 : 12, colour);
        paint(pen, dock);
    }
}
