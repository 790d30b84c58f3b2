package dev.sluice.studio.canvas.place;

import dev.sluice.pipeline.Note;
import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.canvas.text.Wrapping;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Optional;

/// A note laid out in canvas units.
///
/// @param anchor the node it goes along with
public record NoteCard(Note note, Rectangle2D area, Optional<Rectangle2D> anchor) {
    private static final Strings WORDS = Strings.of(NoteCard.class);
    public static final double LINE = 17;
    public static final double PAD = 12;
    public static final double LEAST_WIDTH = 80;
    public static final double LEAST_HEIGHT = 40;
    static final double MOST = 2_000;

    /// How large the corner is by which it is resized.
    static final double CORNER = 16;

    static NoteCard of(Note note, Board board) {
        double width = Math.clamp(note.width(), LEAST_WIDTH, MOST);
        double height = Math.clamp(note.height(), LEAST_HEIGHT, MOST);
        return new NoteCard(
                note,
                new Rectangle2D(note.x(), note.y(), width, height),
                board.box(note.node()).map(Box::area));
    }

    /// As many lines of its text as there is room for.
    ///
    /// @param factor how much larger than drawn at 100 % they are
    public List<String> lines(double factor) {
        return wrapped(factor, Math.max(1, room(factor)));
    }

    /// Whether there is room for all of its text.
    public boolean fits(double factor) {
        int room = room(factor);
        return room > 0 && wrapped(factor, room + 1).size() <= room;
    }

    /// For how many lines there is room.
    public int room(double factor) {
        return (int) ((area.getHeight() - 2 * PAD + 8) / LINE / factor);
    }

    private List<String> wrapped(double factor, int most) {
        return Wrapping.lines(
                Lettering.NOTE, note.text(), (area.getWidth() - 2 * PAD) / factor, most);
    }

    public String id() {
        return note.id();
    }

    /// Whether this point is in the corner by which it is resized.
    public boolean corner(double x, double y) {
        return area.contains(x, y) && x > area.getMaxX() - CORNER && y > area.getMaxY() - CORNER;
    }

    public String spoken() {
        return note.text().isEmpty() ? WORDS.text("note.empty") : WORDS.text("note", note.text());
    }
}
