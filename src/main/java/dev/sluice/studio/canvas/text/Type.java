package dev.sluice.studio.canvas.text;

import javafx.scene.text.Font;

import java.util.HashMap;
import java.util.Map;

/// The letters on the canvas as the toolkit paints them.
public final class Type {
    public static final Font TITLE = Lettering.TITLE.font();
    public static final Font STATE = Lettering.STATE.font();
    public static final Font CAPTION = Lettering.CAPTION.font();
    public static final Font CAPTION_BOLD = Lettering.CAPTION_BOLD.font();
    public static final Font MONO = Lettering.MONO.font();
    public static final Font SUBTITLE = Lettering.SUBTITLE.font();
    public static final Font MONO_TITLE = Lettering.MONO_TITLE.font();
    public static final Font FILL = Lettering.FILL.font();
    public static final Font ITEM = Lettering.ITEM.font();
    public static final Font NOTE = Lettering.NOTE.font();
    public static final Font ITEM_SMALL = Lettering.ITEM_SMALL.font();

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
