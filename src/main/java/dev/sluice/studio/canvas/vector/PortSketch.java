package dev.sluice.studio.canvas.vector;

import dev.sluice.export.Ink;
import dev.sluice.studio.canvas.paint.Tints;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.theme.Role;

/// Draws ports by shape: sender ○, receiver □, stream ▷, fallible stream ◇.
record PortSketch(Brush brush) {
    private static final double HALF = Dock.SIZE / 2;

    /// Of squares, which look larger than they are; their edges are on whole units.
    private static final double SQUARE = 5;

    void draw(Dock dock) {
        double x = dock.x();
        double y = dock.y();
        Ink ink =
                Ink.fill(brush.colour(Role.CANVAS))
                        .outlined(brush.colour(Tints.of(dock.type())), 2);
        switch (dock.type()) {
            case SENDER -> brush.svg().circle(x, y, HALF, ink);
            case RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER ->
                    brush.svg().rect(x - SQUARE, y - SQUARE, 2 * SQUARE, 2 * SQUARE, 0, ink);
            case STREAM ->
                    brush.svg().polygon(ink, x - HALF, y - HALF, x + HALF, y, x - HALF, y + HALF);
            case FALLIBLE -> diamond(x, y, HALF + 1, ink);
        }
    }

    private void diamond(double x, double y, double half, Ink ink) {
        brush.svg().polygon(ink, x, y - half, x + half, y, x, y + half, x - half, y);
    }
}
