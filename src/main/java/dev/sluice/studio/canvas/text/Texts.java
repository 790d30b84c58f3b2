package dev.sluice.studio.canvas.text;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.LinkedHashMap;
import java.util.Map;

/// Measures and shortens words. FX thread only.
public final class Texts {
    private static final int KEPT = 4096;

    /// Below this share of the font's size no letter is: what is longer need not be measured.
    private static final double NARROWEST = 0.2;

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
        if (text.length() * font.getSize() * 0.4 <= room && width(font, text) <= room) {
            return text;
        }
        int keep = (int) Math.clamp(room / font.getSize() / NARROWEST, 0, text.length());
        while (keep > 0 && width(font, text.substring(0, keep).stripTrailing() + "…") > room) {
            keep--;
        }
        return keep == 0 ? "" : text.substring(0, keep).stripTrailing() + "…";
    }

    private static double measure(Measured measured) {
        Text text = new Text(measured.text());
        text.setFont(measured.font());
        return text.getLayoutBounds().getWidth();
    }
}
