package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.pen.Stamp;
import dev.sluice.studio.canvas.run.Flight;
import dev.sluice.studio.canvas.run.Following;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.theme.ItemColours;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.Seen;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Paints items: discs coloured by where they were born or by value, with their number; errors wear a ring.
final class ItemPainter {
    private static final double RADIUS = 8.5;
    private static final double SMALL = 7.5;
    private static final double DOT = 4.5;
    private static final double CHIP = 18;

    private static final double HALO = 4;

    private final Pen pen;
    private final ItemColours colours;
    private final Following following;
    private final Letters letters;

    /// @param frame its following is told where each item is
    ItemPainter(Pen pen, Frame frame) {
        this.pen = pen;
        this.colours = frame.colours();
        this.following = frame.following();
        this.letters = new Letters(pen, frame.growth());
    }

    private Color colour(Seen item) {
        return pen.item(colours.of(item.origin(), item.text()));
    }

    private Color colour(Flight item) {
        return pen.item(colours.of(item.origin(), item.value()));
    }

    void disc(Seen item, double x, double y, boolean large) {
        double radius = large ? RADIUS * letters.factor() : SMALL;
        at(item.id(), x, y, radius);
        disc(colour(item), item.number(), item.error(), x, y, radius);
    }

    void disc(Flight item, double x, double y) {
        double radius = RADIUS * letters.factor();
        at(item.item(), x, y, radius);
        disc(colour(item), item.number(), item.error(), x, y, radius);
    }

    private void at(long item, double x, double y, double radius) {
        if (following.is(item)) {
            halo(new Rectangle2D(x - radius, y - radius, 2 * radius, 2 * radius), radius);
        }
        following.painted(item, new Rectangle2D(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /// Around the item that is followed.
    private void halo(Rectangle2D area, double radius) {
        Color accent = pen.colour(Role.ACCENT);
        Rectangle2D around =
                new Rectangle2D(
                        area.getMinX() - HALO,
                        area.getMinY() - HALO,
                        area.getWidth() + 2 * HALO,
                        area.getHeight() + 2 * HALO);
        Color glow = accent.deriveColor(0, 1, 1, 0.3);
        pen.body(around, radius + HALO, glow, Color.TRANSPARENT, accent, 2);
    }

    private void disc(Color colour, long number, boolean error, double x, double y, double radius) {
        Color ring = error ? pen.colour(Role.FAILED) : Color.TRANSPARENT;
        double outer = error ? radius + 1 : radius;
        pen.form(Stamp.Form.ROUND, x, y, outer, outer, colour, ring, error ? 2 : 0);
        String digits = Words.number(number);
        boolean small = digits.length() > 2 || radius < RADIUS;
        Letters in = radius < RADIUS ? letters.atMost(1) : letters;
        in.centred(
                digits,
                small ? Type.ITEM_SMALL : Type.ITEM,
                pen.colour(Role.ITEM_INK),
                x,
                y + (small ? 2.9 : 3.4) * in.factor());
    }

    /// An item too small for its number.
    void dot(Seen item, double x, double y) {
        double radius = DOT * letters.factor();
        at(item.id(), x, y, radius);
        pen.disc(x, y, radius, colour(item));
    }

    /// The same of one on its way.
    void dot(Flight item, double x, double y) {
        at(item.item(), x, y, DOT);
        pen.disc(x, y, DOT, colour(item));
    }

    /// A capsule outlined in the item's colour.
    ///
    /// @return its width
    double chip(Seen item, String words, double x, double baseline, Letters written) {
        double width = written.width(Type.MONO, words) + 14;
        double middle = baseline - 3.7 * written.factor();
        Rectangle2D area = new Rectangle2D(x, middle - CHIP / 2, width, CHIP);
        if (following.is(item.id())) {
            halo(area, CHIP / 2);
        }
        following.painted(item.id(), area);
        Color ground = pen.colour(Role.CANVAS);
        pen.body(area, CHIP / 2, ground, Color.TRANSPARENT, colour(item), 1.5);
        written.left(words, Type.MONO, pen.colour(Role.TEXT), x + 7, baseline);
        return width;
    }
}
