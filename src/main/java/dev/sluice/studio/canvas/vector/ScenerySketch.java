package dev.sluice.studio.canvas.vector;

import dev.sluice.export.Ink;
import dev.sluice.export.Svg.Anchor;
import dev.sluice.studio.canvas.paint.Swatch;
import dev.sluice.studio.canvas.place.GroupFrame;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;

/// Draws the frames of groups and the notes.
record ScenerySketch(Brush brush) {
    private static final double RADIUS = 12;
    private static final double NOTE_RADIUS = 8;
    private static final double TINT = 0.09;
    private static final double EDGE = 0.45;
    private static final double TITLE = 20;

    void group(GroupFrame frame) {
        Rectangle2D area = frame.area();
        brush.svg().begin("group", frame.id(), frame.spoken());
        String colour = brush.colour(Swatch.role(frame.group().colour()).orElse(Role.DIM));
        brush.body(area, RADIUS, Ink.fill(colour).faint(TINT));
        brush.body(area, RADIUS, Ink.line(colour, 1).faint(EDGE));
        brush.haloed(
                Lettering.TITLE.fit(frame.words(), area.getWidth() - 28),
                Lettering.TITLE,
                Anchor.START,
                Role.TEXT,
                area.getMinX() + 14,
                area.getMinY() + TITLE);
        brush.svg().end();
    }

    void note(NoteCard card) {
        Rectangle2D area = card.area();
        brush.svg().begin("note", card.id(), card.spoken());
        brush.body(
                area,
                NOTE_RADIUS,
                Ink.fill(brush.paper(card.note().colour())).outlined(brush.colour(Role.LINE), 1));
        Rectangle2D bar =
                new Rectangle2D(area.getMinX(), area.getMinY() + 8, 3, area.getHeight() - 16);
        brush.bar(bar, 3, brush.colour(Swatch.role(card.note().colour()).orElse(Role.ACCENT)));
        double baseline = area.getMinY() + NoteCard.PAD - 4 + 0.82 * NoteCard.LINE;
        for (String words : card.lines(1)) {
            double left = area.getMinX() + NoteCard.PAD;
            brush.left(words, Lettering.NOTE, Role.TEXT, left, baseline);
            baseline += NoteCard.LINE;
        }
        brush.svg().end();
    }

    /// From a note to the node it goes along with.
    void thread(Rectangle2D note, Rectangle2D node) {
        double middle = (node.getMinX() + node.getMaxX()) / 2;
        double x = Math.clamp(middle, note.getMinX() + 12, note.getMaxX() - 12);
        boolean below = note.getMinY() >= node.getMaxY();
        brush.svg()
                .line(
                        x,
                        below ? note.getMinY() : note.getMaxY(),
                        middle,
                        below ? node.getMaxY() : node.getMinY(),
                        Ink.line(brush.colour(Role.FAINT), 1).dashed("2 3"));
    }
}
