package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;

/// Paints a glow around what was found.
public final class FoundPainter {
    private static final double APART = 8;
    private static final double RADIUS = 14;

    private FoundPainter() {}

    public static void paint(Pen pen, Board board, Scenery scenery, Selection found, double zoom) {
        double width = Math.max(2, 2 / zoom);
        found.nodes().forEach(id -> board.box(id).ifPresent(box -> glow(pen, box.area(), width)));
        found.notes()
                .forEach(id -> scenery.note(id).ifPresent(card -> glow(pen, card.area(), width)));
        found.groups()
                .forEach(
                        id ->
                                scenery.group(id)
                                        .ifPresent(frame -> glow(pen, frame.title(), width)));
    }

    private static void glow(Pen pen, Rectangle2D area, double width) {
        Rectangle2D around =
                new Rectangle2D(
                        area.getMinX() - APART,
                        area.getMinY() - APART,
                        area.getWidth() + 2 * APART,
                        area.getHeight() + 2 * APART);
        pen.fill(around, RADIUS, pen.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.14));
        pen.outline(around, RADIUS, pen.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.7), width);
    }
}
