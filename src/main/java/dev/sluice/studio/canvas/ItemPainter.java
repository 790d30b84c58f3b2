package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.Seen;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
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
        GraphicsContext gc = pen.gc();
        gc.setFill(colour(origin));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        String digits = Words.number(number);
        boolean small = digits.length() > 2 || radius < RADIUS;
        pen.centred(
                digits,
                small ? Type.ITEM_SMALL : Type.ITEM,
                pen.colour(Role.ITEM_INK),
                x,
                y + (small ? 2.9 : 3.4));
        if (error) {
            gc.setStroke(pen.colour(Role.FAILED));
            gc.setLineWidth(2);
            gc.strokeOval(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2);
        }
    }

    /// An item too small for its number.
    void dot(int origin, double x, double y) {
        pen.gc().setFill(colour(origin));
        pen.gc().fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    /// A capsule outlined in the item's colour.
    ///
    /// @return its width
    double chip(Seen item, String words, double x, double y, double height) {
        double width = Texts.width(Type.MONO, words) + 14;
        Rectangle2D area = new Rectangle2D(x, y, width, height);
        pen.fill(area, height / 2, pen.colour(Role.CANVAS));
        pen.outline(area, height / 2, colour(item.origin()), 1.5);
        pen.left(words, Type.MONO, pen.colour(Role.TEXT), x + 7, y + height / 2 + 3.7);
        return width;
    }
}
