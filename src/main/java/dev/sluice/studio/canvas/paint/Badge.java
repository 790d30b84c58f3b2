package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;

/// What the node that holds the others up wears.
public final class Badge {
    private static final String WORD = Strings.of(Badge.class).text("bottleneck");
    private static final double HEIGHT = 18;

    private Badge() {}

    public static Rectangle2D area(Box box) {
        double width = Texts.width(Type.CAPTION_BOLD, WORD) + 16;
        return new Rectangle2D(box.x() + box.width() - width + 8, box.y() - 11, width, HEIGHT);
    }

    static void paint(Pen pen, Box box) {
        Rectangle2D area = area(box);
        pen.fill(area, HEIGHT / 2, pen.colour(Role.STALLED_TEXT));
        pen.left(
                WORD,
                Type.CAPTION_BOLD,
                pen.colour(Role.CANVAS),
                area.getMinX() + 8,
                area.getMinY() + 12.8);
    }
}
