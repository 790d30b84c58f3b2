package dev.sluice.studio.dock;

/// A disc as it was painted last, so that the mouse finds it.
///
/// @param item its id
/// @param seq the number of its event in the log
/// @param colour the number of its colour
record Disc(
        Row row, double x, double y, long time, long item, long seq, int colour, boolean error) {
    /// The same, further to the right.
    Disc moved(double pixels) {
        return new Disc(row, x + pixels, y, time, item, seq, colour, error);
    }

    boolean at(double mouseX, double mouseY, double radius) {
        return Math.hypot(mouseX - x, mouseY - y) <= radius;
    }
}
