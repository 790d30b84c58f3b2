package dev.sluice.studio.canvas.pen;

import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws shapes and words in canvas units and in the colours of a theme.
///
/// Painted by the processor, paths and enlarged letters cost ten times what pictures and letters of a font of their
/// size do. So small shapes are stamps, and words are written in fonts of the size they have on screen.
public final class Pen {
    private static final double HALO = 1.1;

    /// Pixels, which are painted as fast at once as in parts.
    private static final int SMALL = 4_000;

    private final GraphicsContext gc;
    private final Roles roles;
    private final Viewport viewport;
    private final double scale;
    private final double dense;
    private boolean inPixels;

    /// @param scale pixels of the canvas for a canvas unit
    /// @param dense pixels of the screen for one of the canvas
    public Pen(GraphicsContext gc, Roles roles, Viewport viewport, double scale, double dense) {
        this.gc = gc;
        this.roles = roles;
        this.viewport = viewport;
        this.scale = scale;
        this.dense = dense;
        this.inPixels = true;
        gc.setTextBaseline(VPos.BASELINE);
        inUnits();
    }

    /// To draw in canvas units.
    public GraphicsContext gc() {
        inUnits();
        return gc;
    }

    public Color colour(Role role) {
        return roles.get(role);
    }

    public Color item(int birthplace) {
        return roles.item(birthplace);
    }

    public void fill(Rectangle2D area, double radius, Color paint) {
        body(area, radius, paint, Color.TRANSPARENT, Color.TRANSPARENT, 0);
    }

    public void outline(Rectangle2D area, double radius, Color paint, double width) {
        body(area, radius, Color.TRANSPARENT, Color.TRANSPARENT, paint, width);
    }

    /// A rounded rectangle on whole pixels, so that its edges are sharp.
    ///
    /// @param stripes diagonal; may be transparent
    public void body(
            Rectangle2D area,
            double radius,
            Color fill,
            Color stripes,
            Color outline,
            double width) {
        double left = whole(x(area.getMinX()));
        double top = whole(y(area.getMinY()));
        double stroke = width == 0 ? 0 : Math.max(1 / dense, whole(width * scale));
        // the middle of an odd outline lies on half pixels
        double shift = Math.rint(stroke * dense) % 2 == 0 ? 0 : 0.5 / dense;
        Stamp stamp =
                new Stamp(
                        Stamp.Form.ROUND,
                        Math.max(1 / dense, whole(x(area.getMaxX())) - left - 2 * shift),
                        Math.max(1 / dense, whole(y(area.getMaxY())) - top - 2 * shift),
                        radius * scale,
                        fill,
                        stripes,
                        outline,
                        stroke,
                        shift,
                        dense);
        if (NineParts.has(stamp) && (long) stamp.columns() * stamp.rows() > SMALL) {
            inPixels();
            NineParts.of(stamp).draw(gc, stamp, left - stamp.margin(), top - stamp.margin());
        } else if (Stamps.keeps(stamp)) {
            put(stamp, left, top);
        } else {
            path(area, radius, fill, outline, width);
        }
    }

    private void path(Rectangle2D area, double radius, Color fill, Color outline, double width) {
        inUnits();
        double round = 2 * radius;
        double x = area.getMinX();
        double y = area.getMinY();
        gc.setFill(fill);
        gc.fillRoundRect(x, y, area.getWidth(), area.getHeight(), round, round);
        if (width > 0) {
            gc.setStroke(outline);
            gc.setLineWidth(width);
            gc.strokeRoundRect(x, y, area.getWidth(), area.getHeight(), round, round);
        }
    }

    /// A form around a point, on whole pixels.
    public void form(
            Stamp.Form form,
            double x,
            double y,
            double halfWidth,
            double halfHeight,
            Color fill,
            Color outline,
            double width) {
        double across = Math.max(1 / dense, whole(2 * halfWidth * scale));
        double down = Math.max(1 / dense, whole(2 * halfHeight * scale));
        Stamp stamp =
                new Stamp(
                        form,
                        across,
                        down,
                        form == Stamp.Form.ROUND ? Math.min(across, down) / 2 : 0,
                        fill,
                        Color.TRANSPARENT,
                        outline,
                        width * scale,
                        0,
                        dense);
        put(stamp, whole(x(x) - across / 2), whole(y(y) - down / 2));
    }

    /// A disc.
    public void disc(double x, double y, double radius, Color fill) {
        form(Stamp.Form.ROUND, x, y, radius, radius, fill, Color.TRANSPARENT, 0);
    }

    private void put(Stamp stamp, double left, double top) {
        inPixels();
        gc.drawImage(
                Stamps.image(stamp),
                left - stamp.margin(),
                top - stamp.margin(),
                stamp.columns() / dense,
                stamp.rows() / dense);
    }

    public void dashed(Rectangle2D area, double radius, Color paint, double width) {
        inUnits();
        gc.setLineDashes(4, 4);
        path(area, radius, Color.TRANSPARENT, paint, width);
        gc.setLineDashes();
    }

    public void left(String text, Font font, Color paint, double x, double baseline) {
        write(text, font, paint, x, baseline, TextAlignment.LEFT);
    }

    public void right(String text, Font font, Color paint, double x, double baseline) {
        write(text, font, paint, x, baseline, TextAlignment.RIGHT);
    }

    public void centred(String text, Font font, Color paint, double x, double baseline) {
        write(text, font, paint, x, baseline, TextAlignment.CENTER);
    }

    /// Behind words that stand on stripes or wires.
    public void halo(String text, Font font, Color paint, double x, double baseline) {
        inPixels();
        gc.setFont(Type.scaled(font, scale));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(paint);
        double away = HALO * Math.max(1, scale);
        for (int right = -1; right <= 1; right += 2) {
            for (int down = -1; down <= 1; down += 2) {
                gc.fillText(text, x(x) + right * away, whole(y(baseline)) + down * away);
            }
        }
    }

    private void write(
            String text,
            Font font,
            Color paint,
            double x,
            double baseline,
            TextAlignment alignment) {
        inPixels();
        gc.setFont(Type.scaled(font, scale));
        gc.setTextAlign(alignment);
        gc.setFill(paint);
        gc.fillText(text, x(x), whole(y(baseline)));
    }

    private double x(double canvas) {
        return (canvas - viewport.x()) * scale;
    }

    private double y(double canvas) {
        return (canvas - viewport.y()) * scale;
    }

    private double whole(double pixels) {
        return Math.rint(pixels * dense) / dense;
    }

    private void inPixels() {
        if (!inPixels) {
            gc.setTransform(1, 0, 0, 1, 0, 0);
            inPixels = true;
        }
    }

    private void inUnits() {
        if (inPixels) {
            gc.setTransform(scale, 0, 0, scale, x(0), y(0));
            inPixels = false;
        }
    }
}
