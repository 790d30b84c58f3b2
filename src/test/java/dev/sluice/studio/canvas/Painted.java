package dev.sluice.studio.canvas;

import dev.sluice.studio.canvas.place.Viewport;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import java.util.function.Function;

/// The pixels of a canvas, by their places in the document. FX thread only.
public final class Painted {
    private static final double CLOSE = 0.02;

    private final Image image;
    private final Function<Point2D, Point2D> onScreen;

    private Painted(Image image, Function<Point2D, Point2D> onScreen) {
        this.image = image;
        this.onScreen = onScreen;
    }

    public static Painted of(CanvasView canvas) {
        canvas.applyCss();
        canvas.layout();
        Viewport viewport = canvas.desk().viewport();
        return new Painted(
                canvas.snapshot(null, null), at -> viewport.toScreen(at.getX(), at.getY()));
    }

    private Color at(Point2D place) {
        Point2D pixel = onScreen.apply(place);
        return image.getPixelReader().getColor((int) pixel.getX(), (int) pixel.getY());
    }

    /// How many pixels of an area have a colour.
    long count(Color colour, Rectangle2D area) {
        Point2D from = onScreen.apply(new Point2D(area.getMinX(), area.getMinY()));
        Point2D to = onScreen.apply(new Point2D(area.getMaxX(), area.getMaxY()));
        long found = 0;
        for (int x = (int) from.getX(); x < (int) to.getX(); x++) {
            for (int y = (int) from.getY(); y < (int) to.getY(); y++) {
                found += close(image.getPixelReader().getColor(x, y), colour) ? 1 : 0;
            }
        }
        return found;
    }

    /// Whether anything looks otherwise than in another picture of the same size.
    public boolean differs(Painted other) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (!close(
                        image.getPixelReader().getColor(x, y),
                        other.image.getPixelReader().getColor(x, y))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether an area looks otherwise than in another picture of the same place.
    boolean differs(Painted other, Rectangle2D area) {
        for (double x = area.getMinX(); x < area.getMaxX(); x++) {
            for (double y = area.getMinY(); y < area.getMaxY(); y++) {
                if (!close(at(new Point2D(x, y)), other.at(new Point2D(x, y)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean close(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < CLOSE
                && Math.abs(one.getGreen() - other.getGreen()) < CLOSE
                && Math.abs(one.getBlue() - other.getBlue()) < CLOSE;
    }
}
