package dev.sluice.studio.edit;

import dev.sluice.pipeline.Parts;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.Optional;

/// Copies of what is selected, and of what comes from elsewhere, put into the document. FX thread only.
final class Copying {
    private static final Strings WORDS = Strings.of(Copying.class);
    private static final double APART = 24;
    private static final double GRID = 8;

    private final EditorModel editor;
    private final Place place;
    private Optional<Point2D> lastPointer = Optional.empty();
    private String lastText = "";
    private int again;

    /// Where on the canvas copies go.
    interface Place {
        /// Where the mouse is, if it is over the canvas.
        Optional<Point2D> pointer();

        /// What is seen of the canvas.
        Rectangle2D seen();
    }

    Copying(EditorModel editor, Place place) {
        this.editor = editor;
        this.place = place;
    }

    /// The selection as text.
    String text() {
        lastText = "";
        return Clip.text(editor.pipeline(), editor.chosen());
    }

    void duplicate() {
        Selection chosen = editor.chosen();
        Pipeline part = Parts.of(editor.pipeline(), chosen.nodes(), chosen.notes());
        insert(WORDS.text("duplicate.name", Parts.words(part)), part, APART, APART);
    }

    /// Puts what the text says at the mouse, or else beside where it came from; again and again in a cascade.
    ///
    /// @return what was left out, or why nothing was pasted; empty when all is well
    String paste(String text) {
        return switch (Clip.of(text)) {
            case Clip.Nothing(String sentence) -> sentence;
            case Clip.Part(Pipeline part, String remark) -> {
                int grown = editor.pipeline().nodes().size() + part.nodes().size();
                if (grown > PipelineReader.MOST_NODES) {
                    yield WORDS.text("clip.many", grown, PipelineReader.MOST_NODES);
                }
                Point2D offset = offset(part, text);
                String name = WORDS.text("paste.name", Parts.words(part));
                insert(name, part, offset.getX(), offset.getY());
                yield remark;
            }
        };
    }

    private void insert(String name, Pipeline part, double dx, double dy) {
        editor.seal();
        editor.applyAndSelect(new Parts.Insert(name, Parts.fresh(editor.pipeline(), part, dx, dy)));
    }

    private Point2D offset(Pipeline part, String text) {
        Optional<Point2D> pointer = place.pointer();
        boolean same = text.equals(lastText) && pointer.equals(lastPointer);
        again = same ? again + 1 : 0;
        lastText = text;
        lastPointer = pointer;
        Rectangle2D area = Extent.of(part);
        Point2D to =
                pointer.orElseGet(
                        () -> {
                            boolean seen = place.seen().intersects(area);
                            Rectangle2D around = seen ? area : place.seen();
                            return middle(around).add(seen ? APART : 0, seen ? APART : 0);
                        });
        Point2D from = middle(area);
        return new Point2D(
                snap(to.getX() - from.getX()) + again * APART,
                snap(to.getY() - from.getY()) + again * APART);
    }

    private static Point2D middle(Rectangle2D area) {
        return new Point2D(
                (area.getMinX() + area.getMaxX()) / 2, (area.getMinY() + area.getMaxY()) / 2);
    }

    private static double snap(double value) {
        return Math.rint(value / GRID) * GRID;
    }
}
