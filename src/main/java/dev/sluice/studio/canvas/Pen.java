package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws shapes and words in canvas units and in the colours of a theme.
final class Pen {
    private static final double HALO = 3;

    private final GraphicsContext gc;
    private final Roles roles;

    Pen(GraphicsContext gc, Roles roles) {
        this.gc = gc;
        this.roles = roles;
        gc.setTextBaseline(VPos.BASELINE);
    }

    GraphicsContext gc() {
        return gc;
    }

    Color colour(Role role) {
        return roles.get(role);
    }

    Color item(int birthplace) {
        return roles.item(birthplace);
    }

    void fill(Rectangle2D area, double radius, Paint paint) {
        gc.setFill(paint);
        gc.fillRoundRect(
                area.getMinX(),
                area.getMinY(),
                area.getWidth(),
                area.getHeight(),
                2 * radius,
                2 * radius);
    }

    void outline(Rectangle2D area, double radius, Paint paint, double width) {
        gc.setStroke(paint);
        gc.setLineWidth(width);
        gc.strokeRoundRect(
                area.getMinX(),
                area.getMinY(),
                area.getWidth(),
                area.getHeight(),
                2 * radius,
                2 * radius);
    }

    void dashed(Rectangle2D area, double radius, Paint paint, double width) {
        gc.setLineDashes(4, 4);
        outline(area, radius, paint, width);
        gc.setLineDashes();
    }

    /// Diagonal stripes, fixed to the place.
    void stripes(Rectangle2D area, double radius, Color colour) {
        Color clear = Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        double x = area.getMinX();
        double y = area.getMinY();
        Paint paint =
                new LinearGradient(
                        x,
                        y,
                        x + 7,
                        y + 7,
                        false,
                        CycleMethod.REPEAT,
                        new Stop(0, clear),
                        new Stop(0.5, clear),
                        new Stop(0.56, colour),
                        new Stop(0.94, colour),
                        new Stop(1, clear));
        fill(area, radius, paint);
    }

    void left(String text, Font font, Paint paint, double x, double baseline) {
        write(text, font, paint, x, baseline, TextAlignment.LEFT);
    }

    void right(String text, Font font, Paint paint, double x, double baseline) {
        write(text, font, paint, x, baseline, TextAlignment.RIGHT);
    }

    void centred(String text, Font font, Paint paint, double x, double baseline) {
        write(text, font, paint, x, baseline, TextAlignment.CENTER);
    }

    /// Behind words that stand on stripes or wires.
    void halo(String text, Font font, Paint paint, double x, double baseline) {
        gc.setFont(font);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setStroke(paint);
        gc.setLineWidth(HALO);
        gc.strokeText(text, x, baseline);
    }

    private void write(
            String text,
            Font font,
            Paint paint,
            double x,
            double baseline,
            TextAlignment alignment) {
        gc.setFont(font);
        gc.setTextAlign(alignment);
        gc.setFill(paint);
        gc.fillText(text, x, baseline);
    }
}
