package dev.sluice.studio.inspector;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text to edit that is as high as it has lines, so that all of it is seen.
final class GrowingText extends TextArea {
    private static final double SPARE = 6;

    private final Text measure = new Text();
    private final int least;

    /// @param least how many lines it has at least
    GrowingText(String text, int least) {
        super(text);
        this.least = least;
        getStyleClass().add("growing-text");
        setWrapText(true);
        measure.fontProperty().bind(fontProperty());
        textProperty().subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        measure.setWrappingWidth(Math.max(1, room - around()));
        measure.setText("\n".repeat(least - 1));
        double lowest = measure.getLayoutBounds().getHeight();
        measure.setText(getText());
        double own = measure.getLayoutBounds().getHeight();
        return Math.ceil(Math.max(lowest, own)) + snappedTopInset() + snappedBottomInset() + SPARE;
    }

    /// What is left and right of the text.
    private double around() {
        Node content = lookup(".content");
        double padding =
                content instanceof Region region
                        ? region.snappedLeftInset() + region.snappedRightInset()
                        : 0;
        return snappedLeftInset() + snappedRightInset() + padding;
    }
}
