package dev.sluice.studio.arrange;

import dev.sluice.pipeline.Note;

import javafx.geometry.Rectangle2D;

import java.util.Collection;

/// Rectangles of the document.
final class Areas {
    private Areas() {}

    static Rectangle2D of(Note note) {
        return new Rectangle2D(
                note.x(), note.y(), Math.max(1, note.width()), Math.max(1, note.height()));
    }

    /// The smallest one around these, of which there is one at least.
    static Rectangle2D around(Collection<Rectangle2D> areas) {
        return areas.stream().reduce(Areas::union).orElseThrow();
    }

    static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double left = Math.min(a.getMinX(), b.getMinX());
        double top = Math.min(a.getMinY(), b.getMinY());
        double right = Math.max(a.getMaxX(), b.getMaxX());
        double bottom = Math.max(a.getMaxY(), b.getMaxY());
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    static Rectangle2D moved(Rectangle2D area, double dx, double dy) {
        return new Rectangle2D(
                area.getMinX() + dx, area.getMinY() + dy, area.getWidth(), area.getHeight());
    }

    static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D(
                area.getMinX() - by,
                area.getMinY() - by,
                area.getWidth() + 2 * by,
                area.getHeight() + 2 * by);
    }
}
