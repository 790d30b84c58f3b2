package dev.sluice.studio.dock;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// A region that paints itself, at most once a pulse and only while it is shown.
abstract class Painting extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1);
    private final Plate plate = new Plate();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);

    Painting() {
        getChildren().add(plate);
        shown.subscribe(this::repaint);
    }

    /// Whether it can be seen; whoever places it says so.
    final BooleanProperty shownProperty() {
        return shown;
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    final void oversample(double factor) {
        shrink.setX(1 / factor);
        shrink.setY(1 / factor);
        repaint();
    }

    /// Has it painted in the next pulse.
    final void repaint() {
        if (shown.get()) {
            plate.requestLayout();
        }
    }

    /// @param g is clear, and its text baseline is in the middle
    abstract void paint(GraphicsContext g, double width, double height);

    @Override
    protected void layoutChildren() {
        plate.resizeRelocate(0, 0, getWidth(), getHeight());
        repaint();
    }

    /// Not managed, so that painting does not lay out the window again.
    private final class Plate extends Region {
        Plate() {
            setManaged(false);
            setMouseTransparent(true);
            getChildren().add(canvas);
            canvas.getTransforms().add(shrink);
        }

        @Override
        protected void layoutChildren() {
            double width = Painting.this.getWidth();
            double height = Painting.this.getHeight();
            double dense = 1 / shrink.getX();
            canvas.setWidth(width * dense);
            canvas.setHeight(height * dense);
            if (width > 0 && height > 0 && shown.get()) {
                GraphicsContext g = canvas.getGraphicsContext2D();
                g.setTransform(dense, 0, 0, dense, 0, 0);
                g.clearRect(0, 0, width, height);
                g.setTextBaseline(VPos.CENTER);
                paint(g, width, height);
            }
        }
    }
}
