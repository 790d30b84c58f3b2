package dev.sluice.studio.canvas.fit;

import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;

import javafx.geometry.Rectangle2D;

/// Where there is room.
public final class Places {
    private static final double APART = 24;
    private static final double STEP = 3 * Sizes.GRID;
    private static final int TRIES = 200;

    private Places() {}

    /// The node, or the node as far below as it takes to touch no other.
    public static Box free(Board board, Box box) {
        Box tried = box;
        for (int i = 0; i < TRIES && taken(board, tried.area()); i++) {
            tried = tried.moved(0, STEP);
        }
        return tried;
    }

    private static boolean taken(Board board, Rectangle2D area) {
        return board.boxes().values().stream()
                .anyMatch(
                        box ->
                                box.area()
                                        .intersects(
                                                area.getMinX() - APART,
                                                area.getMinY() - APART / 2,
                                                area.getWidth() + 2 * APART,
                                                area.getHeight() + APART));
    }
}
