package dev.sluice.studio.canvas.text;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.LinkedHashMap;
import java.util.Map;

/// Measures and shortens words as the toolkit writes them. FX thread only.
public final class Texts {
    private static final int KEPT = 4096;

    private record Measured(Font font, String text) {}

    private static final Map<Measured, Double> WIDTHS =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
                    return size() > KEPT;
                }
            };

    private Texts() {}

    public static double width(Font font, String text) {
        return WIDTHS.computeIfAbsent(new Measured(font, text), Texts::measure);
    }

    /// The text, or as much of its beginning as fits, with an ellipsis.
    public static String fit(Font font, String text, double room) {
        return ruler(font).fit(text, room);
    }

    static Ruler ruler(Font font) {
        return new Ruler() {
            @Override
            public double size() {
                return font.getSize();
            }

            @Override
            public double width(String words) {
                return Texts.width(font, words);
            }
        };
    }

    private static double measure(Measured measured) {
        Text text = new Text(measured.text());
        text.setFont(measured.font());
        return text.getLayoutBounds().getWidth();
    }
}
