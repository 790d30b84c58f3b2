package dev.sluice.studio.edit;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;

import javafx.geometry.Rectangle2D;

/// About how much room a part takes that is not laid out yet.
final class Extent {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 80;

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private Extent() {}

    /// @param part with a node or a note at least
    static Rectangle2D of(Pipeline part) {
        Extent extent = new Extent();
        for (Node node : part.nodes()) {
            extent.add(node.x(), node.y(), WIDTH, HEIGHT);
        }
        for (Note note : part.notes()) {
            extent.add(note.x(), note.y(), Math.max(0, note.width()), Math.max(0, note.height()));
        }
        return new Rectangle2D(
                extent.left, extent.top, extent.right - extent.left, extent.bottom - extent.top);
    }

    private void add(double x, double y, double width, double height) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + width);
        bottom = Math.max(bottom, y + height);
    }
}
