package dev.sluice.studio.canvas.text;

import dev.sluice.studio.theme.Fonts;

import javafx.scene.text.Font;

import java.util.HashMap;
import java.util.Map;

/// The sizes of letters on the canvas.
public final class Type {
    public static final Font TITLE = Fonts.SEMIBOLD.of(13);
    public static final Font STATE = Fonts.MEDIUM.of(12);
    public static final Font CAPTION = Fonts.REGULAR.of(10.5);
    public static final Font CAPTION_BOLD = Fonts.SEMIBOLD.of(10.5);
    public static final Font MONO = Fonts.MONO.of(10.5);
    public static final Font SUBTITLE = Fonts.MONO.of(10);
    public static final Font MONO_TITLE = Fonts.MONO_MEDIUM.of(12);
    public static final Font FILL = Fonts.MONO_BOLD.of(12);
    public static final Font ITEM = Fonts.BOLD.of(9.5);
    public static final Font NOTE = Fonts.REGULAR.of(12);
    public static final Font ITEM_SMALL = Fonts.BOLD.of(8);

    private static final Map<Scaled, Font> SCALED = new HashMap<>();

    private record Scaled(String name, long quarters) {}

    private Type() {}

    /// The same larger or smaller, in steps of a quarter of a pixel, so that zooming needs few fonts; FX thread only.
    public static Font scaled(Font font, double factor) {
        long quarters = Math.max(1, Math.round(font.getSize() * factor * 4));
        return SCALED.computeIfAbsent(
                new Scaled(font.getName(), quarters),
                scaled -> new Font(scaled.name(), scaled.quarters() / 4.0));
    }
}
