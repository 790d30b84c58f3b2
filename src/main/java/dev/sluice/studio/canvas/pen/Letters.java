package dev.sluice.studio.canvas.pen;

import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Writes words some factor larger than drawn at 100 %, so that they keep their size on screen when zoomed out. They
/// are measured as at 100 %: no zoom needs measures of its own.
public final class Letters {
    private static final double ROUNDING = 1e-6;

    private final Pen pen;
    private final double factor;

    public Letters(Pen pen, double factor) {
        this.pen = pen;
        this.factor = factor;
    }

    /// How much larger than drawn at 100 %.
    public double factor() {
        return factor;
    }

    /// The same with another factor, where room is scarce.
    public Letters atMost(double most) {
        return factor <= most ? this : new Letters(pen, most);
    }

    /// The same, or only as much larger than at 100 % as a text has room for.
    public Letters fitting(Font font, String text, double room) {
        double width = Texts.width(font, text);
        return width * factor <= room || factor <= 1
                ? this
                : new Letters(pen, Math.max(1, room / width - ROUNDING));
    }

    public double size(Font font) {
        return font.getSize() * factor;
    }

    public double width(Font font, String text) {
        return Texts.width(font, text) * factor;
    }

    /// The text, or as much of its beginning as fits, with an ellipsis.
    public String fit(Font font, String text, double room) {
        return Texts.fit(font, text, room / factor);
    }

    public void left(String text, Font font, Color paint, double x, double baseline) {
        pen.left(text, Type.scaled(font, factor), paint, x, baseline);
    }

    public void right(String text, Font font, Color paint, double x, double baseline) {
        pen.right(text, Type.scaled(font, factor), paint, x, baseline);
    }

    public void centred(String text, Font font, Color paint, double x, double baseline) {
        pen.centred(text, Type.scaled(font, factor), paint, x, baseline);
    }

    /// Behind words that stand on stripes or wires.
    public void halo(String text, Font font, Color paint, double x, double baseline) {
        pen.halo(text, Type.scaled(font, factor), paint, x, baseline);
    }
}
