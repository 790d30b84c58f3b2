package dev.sluice.studio.canvas.place;

import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;

/// How big nodes are, in canvas units, all on a grid of 8.
public final class Sizes {
    public static final double GRID = 8;
    static final double CARD_HEIGHT = 80;

    /// How far below the top of any node its ports are, so that nodes with one top have straight wires.
    public static final double LINE = 40;

    static final double CARD_LEAST = 152;
    static final double CARD_MOST = 176;
    static final double CHANNEL_WIDTH = 184;
    static final double PILL_HEIGHT = 40;
    static final double PILL_LEAST = 72;
    public static final double PAD = 16;
    private static final double RATE = 48;
    private static final double CHANNEL_BASE = 76;

    private Sizes() {}

    /// The nearest grid line; never -0, which a file does not keep.
    public static double snap(double value) {
        return Math.rint(value / GRID) * GRID + 0.0;
    }

    public static double snapUp(double value) {
        return Math.ceil(value / GRID) * GRID;
    }

    /// Room for a title beside a rate, and for a subtitle.
    static double cardWidth(String title, String subtitle) {
        double words =
                Math.max(
                        Texts.width(Type.TITLE, title) + RATE,
                        Texts.width(Type.SUBTITLE, subtitle));
        return Math.clamp(snapUp(words + 2 * PAD), CARD_LEAST, CARD_MOST);
    }

    static double pillWidth(String title) {
        return Math.clamp(
                snapUp(Texts.width(Type.MONO_TITLE, title) + 2 * PAD), PILL_LEAST, CARD_MOST);
    }

    static double channelHeight(int slots) {
        return snapUp(CHANNEL_BASE + Slots.of(slots).height());
    }
}
