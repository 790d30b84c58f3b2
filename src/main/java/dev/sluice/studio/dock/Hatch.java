package dev.sluice.studio.dock;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/// Diagonal stripes: somebody is stalled.
final class Hatch {
    private static final double PERIOD = 5;

    private Hatch() {}

    static void fill(
            GraphicsContext g, Color colour, double x, double y, double width, double height) {
        Color clear = colour.deriveColor(0, 1, 1, 0);
        Color strong = colour.deriveColor(0, 1, 1, 0.5);
        g.setFill(
                new LinearGradient(
                        0,
                        0,
                        PERIOD,
                        PERIOD,
                        false,
                        CycleMethod.REPEAT,
                        new Stop(0, clear),
                        new Stop(0.48, clear),
                        new Stop(0.54, strong),
                        new Stop(0.94, strong),
                        new Stop(1, clear)));
        g.fillRoundRect(x, y, width, height, 4, 4);
    }
}
