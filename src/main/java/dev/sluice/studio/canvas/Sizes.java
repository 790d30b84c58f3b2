package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Fonts;

/// How big nodes are, in canvas units, all on a grid of 8.
final class Sizes {
    static final double GRID = 8;
    static final double CARD_HEIGHT = 72;
    static final double CARD_LEAST = 160;
    static final double CARD_MOST = 224;
    static final double PILL_HEIGHT = 40;
    static final double SLOT = 26;
    static final double SLOT_GAP = 4;
    static final double PAD = 16;
    static final int SLOTS_DRAWN = 32;
    static final int SLOTS_IN_ROW = 8;
    static final double CHANNEL_BASE = 80;
    static final double CHANNEL_LEAST = 200;
    static final double PRODUCER_LEAST = 184;

    private Sizes() {}

    static double snap(double value) {
        return Math.rint(value / GRID) * GRID;
    }

    static double snapUp(double value) {
        return Math.ceil(value / GRID) * GRID;
    }

    static double cardWidth(String title, String subtitle, double least) {
        double words = Math.max(
                Texts.width(Fonts.SEMIBOLD.of(13), title) + 52, Texts.width(Fonts.MONO.of(10.5), subtitle));
        return Math.clamp(snapUp(words + 2 * PAD), least, CARD_MOST);
    }

    static double pillWidth(String title) {
        return Math.clamp(snapUp(Texts.width(Fonts.MONO.of(12), title) + 2 * PAD), 64, CARD_MOST);
    }

    /// Whether the slots are drawn one by one.
    static boolean slotBySlot(int slots) {
        return slots <= SLOTS_DRAWN;
    }

    static int rows(int slots) {
        return slotBySlot(slots) ? Math.max(1, (slots + SLOTS_IN_ROW - 1) / SLOTS_IN_ROW) : 1;
    }

    static double channelWidth(int slots) {
        int inRow = slotBySlot(slots) ? Math.min(slots, SLOTS_IN_ROW) : SLOTS_IN_ROW;
        double row = inRow * (SLOT + SLOT_GAP) - SLOT_GAP;
        return Math.max(CHANNEL_LEAST, snapUp(row + 2 * PAD));
    }

    static double channelHeight(int slots) {
        return snapUp(CHANNEL_BASE + rows(slots) * (SLOT + SLOT_GAP));
    }
}
