package dev.sluice.studio.dock;

import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// A small box of lines beside what the mouse is over.
final class Tip {
    private static final Font MONO = Fonts.MONO.of(11);
    private static final int LONGEST = 60;
    private static final double LINE = 16;
    private static final double PAD = 8;
    private static final double AWAY = 14;

    private final GraphicsContext g;
    private final Roles roles;

    Tip(GraphicsContext g, Roles roles) {
        this.g = g;
        this.roles = roles;
    }

    /// Beside a point, inside of `width` by `height`; empty lines are left out.
    void paint(List<String> lines, double atX, double atY, double width, double height) {
        List<String> shown =
                lines.stream()
                        .filter(line -> !line.isEmpty())
                        .map(
                                line ->
                                        line.length() <= LONGEST
                                                ? line
                                                : line.substring(0, LONGEST) + "…")
                        .toList();
        double wide = shown.stream().mapToDouble(line -> Fit.width(MONO, line)).max().orElse(0);
        paint(shown, List.of(), wide, atX, atY, width, height);
    }

    /// What stands before a line of it.
    record Key(Color colour, Symbol symbol) {
        /// A dot.
        Key(Color colour) {
            this(colour, Symbol.DISC);
        }
    }

    /// The same with a key before each line, as far as there are any.
    void paint(
            List<String> lines,
            List<Key> keys,
            double atX,
            double atY,
            double width,
            double height) {
        double wide = lines.stream().mapToDouble(line -> Fit.width(MONO, line)).max().orElse(0);
        paint(lines, keys, wide + LINE - 2, atX, atY, width, height);
    }

    private void paint(
            List<String> lines,
            List<Key> keys,
            double wide,
            double atX,
            double atY,
            double width,
            double height) {
        double w = wide + 2 * PAD;
        double h = lines.size() * LINE + PAD;
        double x = atX + AWAY + w < width ? atX + AWAY : Math.max(0, atX - AWAY - w);
        double y = Math.clamp(atY - h / 2, 0, Math.max(0, height - h));
        g.setFill(roles.get(Role.RAISED));
        g.fillRoundRect(x, y, w, h, 8, 8);
        g.setStroke(roles.get(Role.LINE));
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, y + 0.5, w - 1, h - 1, 8, 8);
        g.setFont(MONO);
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < lines.size(); i++) {
            double middle = y + PAD / 2 + (i + 0.5) * LINE;
            double from = x + PAD;
            if (i < keys.size()) {
                g.setFill(keys.get(i).colour());
                keys.get(i).symbol().paint(g, from + 3.5, middle, 3.5);
                from += LINE - 2;
            }
            g.setFill(roles.get(i == 0 || i < keys.size() ? Role.TEXT : Role.DIM));
            g.fillText(lines.get(i), from, middle);
        }
    }
}
