package dev.sluice.studio.dock;

import dev.sluice.studio.model.Recording;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints items that are too many to tell apart: bars as high as their rate, and below how long senders waited.
final class MarbleBars {
    private static final double BAR = 3;

    private final GraphicsContext g;
    private final Roles roles;
    private final TimeWindow window;
    private final Recording recording;

    MarbleBars(GraphicsContext g, Roles roles, TimeWindow window, Recording recording) {
        this.g = g;
        this.roles = roles;
        this.window = window;
        this.recording = recording;
    }

    void paint(Row row, Color colour, double y, double height) {
        double most = (height - 6) / 2;
        int columns = (int) ((window.right() - window.left()) / BAR);
        double[] items = new double[columns];
        double[] waited = new double[columns];
        double top = 0;
        Counts then = Counts.at(recording, row.id(), window.time(window.left()));
        for (int i = 0; i < columns; i++) {
            long time = window.time(window.left() + (i + 1) * BAR);
            Counts now = Counts.at(recording, row.id(), time);
            items[i] = now.minus(then).items();
            waited[i] = now.minus(then).waited() / (window.pixel() * BAR);
            top = Math.max(top, items[i]);
            then = now;
        }
        for (int i = 0; i < columns; i++) {
            double x = window.left() + i * BAR;
            if (waited[i] > 0.01) {
                g.setFill(roles.get(Role.STALLED).deriveColor(0, 1, 1, Math.min(1, waited[i])));
                g.fillRect(x, y + most + 1, BAR, 2);
            }
            if (items[i] > 0) {
                double half = Math.max(1, most * items[i] / top);
                g.setFill(colour.deriveColor(0, 1, 1, 0.85));
                g.fillRect(x, y - half, BAR - 0.5, 2 * half);
            }
        }
    }
}
