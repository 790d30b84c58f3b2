package dev.sluice.studio.canvas.vector;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Curve;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.Scenery;

import javafx.geometry.Rectangle2D;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A whole document at rest, to be drawn at 100 %.
///
/// @param area everything that is drawn and a margin, on whole units
public record Portrait(Board board, Scenery scenery, Rectangle2D area) {
    private static final double MARGIN = 24;
    private static final double PORT = 8;
    private static final double FENCE_NAME = 7;
    private static final double BYPASSED = 18;
    private static final int STEPS = 32;

    /// Where there is nothing to draw.
    private static final Rectangle2D NOTHING = new Rectangle2D(0, 0, 240, 80);

    public static Portrait of(Pipeline pipeline, Catalog catalog) {
        Board board = new Boards(catalog).of(pipeline, Map.of());
        Scenery scenery = Scenery.of(pipeline, board);
        return new Portrait(board, scenery, whole(drawn(board, scenery)));
    }

    private static Rectangle2D drawn(Board board, Scenery scenery) {
        return Stream.of(
                        board.boxes().values().stream().map(Portrait::reach),
                        board.fences().stream().map(fence -> grown(fence.area(), FENCE_NAME)),
                        board.links().stream().map(Portrait::reach),
                        scenery.areas())
                .flatMap(areas -> areas)
                .reduce(Board::union)
                .orElse(NOTHING);
    }

    private static Rectangle2D reach(Box box) {
        return grown(box.area(), box.node().bypassed() ? BYPASSED : PORT);
    }

    private static Rectangle2D reach(Link link) {
        Curve curve = link.curve();
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> (double) i / STEPS)
                .map(t -> grown(new Rectangle2D(curve.x(t), curve.y(t), 0, 0), 2))
                .reduce(Board::union)
                .orElseThrow();
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D(
                area.getMinX() - by,
                area.getMinY() - by,
                area.getWidth() + 2 * by,
                area.getHeight() + 2 * by);
    }

    private static Rectangle2D whole(Rectangle2D area) {
        double left = Math.floor(area.getMinX() - MARGIN);
        double top = Math.floor(area.getMinY() - MARGIN);
        return new Rectangle2D(
                left,
                top,
                Math.ceil(area.getMaxX() + MARGIN) - left,
                Math.ceil(area.getMaxY() + MARGIN) - top);
    }
}
