package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;
import javafx.geometry.Point2D;

/// The line at the bottom of the canvas: how large, and how much.
final class Footer {
    private static final double LEFT = 12;
    private static final double UP = 12;

    private Footer() {}

    static void paint(Pen pen, Frame frame, double height) {
        Board board = frame.board();
        String words = String.join(
                " · ",
                Words.percent(frame.viewport().zoom()),
                count(board.boxes().size(), "node"),
                count(board.links().size(), "wire"),
                count(board.tasks().size(), "task"));
        Point2D at = frame.viewport().toCanvas(LEFT, height - UP);
        double zoom = frame.viewport().zoom();
        pen.gc().save();
        pen.gc().translate(at.getX(), at.getY());
        pen.gc().scale(1 / zoom, 1 / zoom);
        pen.left(words, Type.CAPTION, pen.colour(Role.DIM), 0, 0);
        pen.gc().restore();
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
