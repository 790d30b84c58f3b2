package dev.sluice.studio.canvas.place;

import javafx.geometry.Rectangle2D;

/// How the slots of a channel are laid out: few and large, many and small, or, beyond 32, as one bar.
///
/// @param inRow how many stand side by side
/// @param size of one slot
/// @param gap between two
public record Slots(int count, int inRow, double size, double gap) {
    private static final int DRAWN = 32;
    private static final int FEW = 10;
    private static final double TOP = 30;

    public static Slots of(int count) {
        if (count <= FEW) {
            return new Slots(count, 5, 26, 5);
        }
        return count <= DRAWN ? new Slots(count, 8, 18, 1.25) : new Slots(1, 1, 26, 0);
    }

    /// Whether each slot is drawn.
    public static boolean drawn(int count) {
        return count <= DRAWN;
    }

    double height() {
        int rows = (count + inRow - 1) / inRow;
        return rows * (size + gap) - gap;
    }

    public Rectangle2D slot(Box box, int index) {
        int row = index / inRow;
        int column = index % inRow;
        double step = size + gap;
        return new Rectangle2D(
                box.x() + Sizes.PAD + column * step, box.y() + TOP + row * step, size, size);
    }

    /// All of the room for slots, as one bar.
    public static Rectangle2D bar(Box box) {
        return new Rectangle2D(box.x() + Sizes.PAD, box.y() + TOP, box.width() - 2 * Sizes.PAD, 26);
    }
}
