package dev.sluice.studio.canvas.place;

import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.canvas.text.Subtitles;

import java.util.List;

/// How big nodes are, in canvas units, all on a grid of 8.
public final class Sizes {
    public static final double GRID = 8;
    static final double CARD_HEIGHT = 80;

    /// How far below the top of any node its ports are, so that nodes with one top have straight wires.
    public static final double LINE = 40;

    static final double CARD_LEAST = 136;
    static final double CARD_MOST = 184;
    static final double CHANNEL_WIDTH = 176;
    static final double PILL_HEIGHT = 40;
    static final double PILL_LEAST = 72;
    public static final double PAD = 16;

    /// How far the words of a card stay from its right edge.
    public static final double EDGE = 10;

    /// The same at the height of its ports.
    public static final double PORT = 14;

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

    /// Room for a title beside a rate, and for those words of the subtitle that there can be room for.
    static double cardWidth(String title, List<Subtitles.Word> words) {
        String subtitle = Subtitles.whole(words, Lettering.SUBTITLE, CARD_MOST - PAD - PORT);
        double wide =
                Math.max(
                        Lettering.TITLE.width(title) + RATE + EDGE,
                        Lettering.SUBTITLE.width(subtitle) + PORT);
        return Math.clamp(snapUp(PAD + wide), CARD_LEAST, CARD_MOST);
    }

    static double pillWidth(String title) {
        return Math.clamp(
                snapUp(Lettering.MONO_TITLE.width(title) + 2 * PAD), PILL_LEAST, CARD_MOST);
    }

    static double channelHeight(int slots) {
        return snapUp(CHANNEL_BASE + Slots.of(slots).height());
    }
}
