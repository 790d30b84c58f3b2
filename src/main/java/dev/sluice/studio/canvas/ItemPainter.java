package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.Seen;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Paints items: discs coloured by where they were born, with their number; errors wear a ring.
final class ItemPainter {
    private static final double RADIUS = 8.5;
    private static final double SMALL = 7.5;
    private static final double DOT = 4.5;

    private final Pen pen;
    private final Birthplaces births;

    ItemPainter(Pen pen, Birthplaces births) {
        this.pen = pen;
        this.births = births;
    }

    Color colour(int origin) {
        return pen.item(births.of(origin));
    }

    void disc(Seen item, double x, double y, boolean large) {
        disc(item.origin(), item.number(), item.error(), x, y, large ? RADIUS : SMALL);
    }

    void disc(Flight item, double x, double y) {
        disc(item.origin(), item.number(), item.error(), x, y, RADIUS);
    }

    private void disc(int origin, long number, boolean error, double x, double y, double radius) {
        Color ring = error ? pen.colour(Role.FAILED) : Color.TRANSPARENT;
        double outer = error ? radius + 1 : radius;
        pen.form(Stamp.Form.ROUND, x, y, outer, outer, colour(origin), ring, error ? 2 : 0);
        String digits = Words.number(number);
        boolean small = digits.length() > 2 || radius < RADIUS;
        pen.centred(
                digits,
                small ? Type.ITEM_SMALL : Type.ITEM,
                pen.colour(Role.ITEM_INK),
                x,
                y + (small ? 2.9 : 3.4));
    }

    /// An item too small for its number.
    void dot(int origin, double x, double y) {
        pen.disc(x, y, DOT, colour(origin));
    }

    /// A capsule outlined in the item's colour.
    ///
    /// @return its width
    double chip(Seen item, String words, double x, double y, double height) {
        double width = Texts.width(Type.MONO, words) + 14;
        Rectangle2D area = new Rectangle2D(x, y, width, height);
        Color ground = pen.colour(Role.CANVAS);
        pen.body(area, height / 2, ground, Color.TRANSPARENT, colour(item.origin()), 1.5);
        pen.left(words, Type.MONO, pen.colour(Role.TEXT), x + 7, y + height / 2 + 3.7);
        return width;
    }
}
