package dev.sluice.studio.dock;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A region that paints itself, at most once a pulse and only while it is shown.
abstract class Painting extends Region {
    private final Canvas canvas = new Canvas();
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
        }

        @Override
        protected void layoutChildren() {
            double width = Painting.this.getWidth();
            double height = Painting.this.getHeight();
            canvas.setWidth(width);
            canvas.setHeight(height);
            if (width > 0 && height > 0 && shown.get()) {
                GraphicsContext g = canvas.getGraphicsContext2D();
                g.clearRect(0, 0, width, height);
                g.setTextBaseline(VPos.CENTER);
                paint(g, width, height);
            }
        }
    }
}
