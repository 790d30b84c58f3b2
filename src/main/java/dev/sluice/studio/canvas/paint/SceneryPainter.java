package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.GroupFrame;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import java.util.stream.Stream;

/// Paints the frames of groups, which lie under everything, and notes, which lie under nodes.
public final class SceneryPainter {
    private static final double RADIUS = 12;
    private static final double NOTE_RADIUS = 8;
    private static final double TINT = 0.09;
    private static final double EDGE = 0.45;

    /// How small the letters of a title get on screen, in pixels.
    private static final double LEAST_TITLE = 11;

    /// How much larger than drawn at 100 % a title gets at most.
    private static final double MOST_FACTOR = 4;

    /// How small the letters of a note get on screen, in pixels.
    private static final double LEAST_NOTE = 9;

    /// How wide a note is on screen, in pixels, before any of its words are.
    private static final double FAR_NOTE_FROM = 60;

    /// Below this zoom a title cannot be read.
    private static final double TITLES_FROM = 0.15;

    private final Pen pen;
    private final Scenery scenery;
    private final Selection chosen;
    private final Rectangle2D seen;
    private final double zoom;

    public SceneryPainter(
            Pen pen, Scenery scenery, Selection chosen, Rectangle2D seen, double zoom) {
        this.pen = pen;
        this.scenery = scenery;
        this.chosen = chosen;
        this.seen = seen;
        this.zoom = zoom;
    }

    public void groups() {
        scenery.groups().stream()
                .filter(frame -> seen.intersects(frame.area()))
                .forEach(this::group);
    }

    public void notes() {
        scenery.notes().forEach(card -> card.anchor().ifPresent(node -> thread(card.area(), node)));
        scenery.notes().stream().filter(card -> seen.intersects(card.area())).forEach(this::note);
    }

    private void group(GroupFrame frame) {
        Color colour = pen.colour(Swatch.role(frame.group().colour()).orElse(Role.DIM));
        pen.fill(frame.area(), RADIUS, colour.deriveColor(0, 1, 1, TINT));
        boolean picked = chosen.groups().contains(frame.id());
        pen.outline(
                frame.area(),
                RADIUS,
                picked ? pen.colour(Role.ACCENT) : colour.deriveColor(0, 1, 1, EDGE),
                picked ? 2 : 1);
        title(frame);
    }

    /// Of groups that are far away, whose frames are too small to be read.
    public void titles() {
        scenery.groups().stream()
                .filter(frame -> seen.intersects(frame.area()))
                .forEach(
                        frame -> {
                            Role role = Swatch.role(frame.group().colour()).orElse(Role.FAINT);
                            pen.outline(frame.area(), RADIUS, pen.colour(role), 1 / zoom);
                            if (zoom >= TITLES_FROM) {
                                title(frame);
                            }
                        });
    }

    private void title(GroupFrame frame) {
        double factor = Math.max(1, LEAST_TITLE / (Type.TITLE.getSize() * zoom));
        Font font = Type.scaled(Type.TITLE, Math.min(factor, MOST_FACTOR));
        String words = Texts.fit(font, frame.words(), frame.area().getWidth() - 28);
        double left = frame.area().getMinX() + 14;
        double baseline = frame.area().getMinY() + 9 + font.getSize() * 0.85;
        pen.halo(words, font, pen.colour(Role.CANVAS), left, baseline);
        pen.left(words, font, pen.colour(Role.TEXT), left, baseline);
    }

    private void note(NoteCard card) {
        Rectangle2D area = card.area();
        Color bar = pen.colour(Swatch.role(card.note().colour()).orElse(Role.ACCENT));
        pen.fill(area, NOTE_RADIUS, Swatch.paper(pen, card.note().colour()));
        pen.fill(
                new Rectangle2D(area.getMinX(), area.getMinY() + 8, 3, area.getHeight() - 16),
                1.5,
                bar);
        pen.outline(area, NOTE_RADIUS, pen.colour(Role.LINE), 1);
        words(card, letters(card));
        if (chosen.notes().contains(card.id())) {
            Selected.outline(pen, area, NOTE_RADIUS);
            grip(area);
        }
    }

    /// As large as on screen at 100 %, or as large as all of the text has room for.
    private Letters letters(NoteCard card) {
        double most = Math.max(1, 1 / zoom);
        double factor =
                Stream.of(most, (1 + most) / 2, (3 + most) / 4)
                        .filter(card::fits)
                        .findFirst()
                        .orElse(1.0);
        return new Letters(pen, Math.min(factor, MOST_FACTOR));
    }

    private void words(NoteCard card, Letters letters) {
        Rectangle2D area = card.area();
        double line = NoteCard.LINE * letters.factor();
        double baseline = area.getMinY() + NoteCard.PAD - 4 + 0.82 * line;
        for (String words : card.lines(letters.factor())) {
            double left = area.getMinX() + NoteCard.PAD;
            letters.left(words, Type.NOTE, pen.colour(Role.TEXT), left, baseline);
            baseline += line;
        }
    }

    /// The first words of notes that are far away, where there is room for some.
    public void farNotes() {
        Letters letters = new Letters(pen, LEAST_NOTE / (Type.NOTE.getSize() * zoom));
        scenery.notes().stream()
                .filter(card -> seen.intersects(card.area()))
                .filter(card -> card.area().getWidth() * zoom >= FAR_NOTE_FROM)
                .filter(card -> card.room(letters.factor()) > 0)
                .forEach(card -> words(card, letters));
    }

    /// From a note to the node it goes along with.
    private void thread(Rectangle2D note, Rectangle2D node) {
        double x = Math.clamp(middle(node), note.getMinX() + 12, note.getMaxX() - 12);
        boolean below = note.getMinY() >= node.getMaxY();
        pen.gc().setStroke(pen.colour(Role.FAINT));
        pen.gc().setLineWidth(1);
        pen.gc().setLineDashes(2, 3);
        pen.gc()
                .strokeLine(
                        x,
                        below ? note.getMinY() : note.getMaxY(),
                        middle(node),
                        below ? node.getMaxY() : node.getMinY());
        pen.gc().setLineDashes();
    }

    private static double middle(Rectangle2D area) {
        return (area.getMinX() + area.getMaxX()) / 2;
    }

    /// By which it is resized.
    private void grip(Rectangle2D area) {
        pen.gc().setStroke(pen.colour(Role.ACCENT));
        pen.gc().setLineWidth(1.5);
        for (double in : new double[] {5, 9}) {
            pen.gc()
                    .strokeLine(
                            area.getMaxX() - in,
                            area.getMaxY() - 4,
                            area.getMaxX() - 4,
                            area.getMaxY() - in);
        }
    }
}
