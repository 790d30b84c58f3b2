package dev.sluice.studio.dock;

import javafx.scene.text.Font;

/// Shortens words that stand in the shipped monospaced font.
final class Fit {
    private static final double ADVANCE = 0.6;

    private Fit() {}

    static double width(Font mono, String text) {
        return ADVANCE * mono.getSize() * text.length();
    }

    /// The text, or as much of its beginning as fits, with an ellipsis.
    static String of(Font mono, String text, double room) {
        int most = (int) Math.max(1, room / (ADVANCE * mono.getSize()));
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }
}
