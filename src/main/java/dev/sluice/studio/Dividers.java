package dev.sluice.studio;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.SplitPane;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;

/// Puts dividers where the sizes of the outer panels want them, once the window has a size.
final class Dividers {
    private Dividers() {}

    /// @param left width of the first panel
    /// @param right width of the last panel
    static void keep(SplitPane pane, double left, double right) {
        place(
                pane.widthProperty(),
                width -> {
                    pane.setDividerPosition(0, left / width);
                    if (pane.getDividers().size() > 1) {
                        pane.setDividerPosition(1, 1 - right / width);
                    }
                });
    }

    /// @param below height of the last panel in a pane of a height
    static void keepBelow(SplitPane pane, DoubleUnaryOperator below) {
        place(
                pane.heightProperty(),
                height -> pane.setDividerPositions(1 - below.applyAsDouble(height) / height));
    }

    private static void place(ReadOnlyDoubleProperty size, DoubleConsumer placing) {
        boolean[] placed = {false};
        size.subscribe(
                now -> {
                    if (!placed[0] && now.doubleValue() > 0) {
                        placed[0] = true;
                        placing.accept(now.doubleValue());
                    }
                });
    }
}
