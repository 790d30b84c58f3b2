package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Letters;
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

    /// @param boost how much larger than drawn at 100 %
    public static Rectangle2D area(Box box, double boost) {
        double width = (Texts.width(Type.CAPTION_BOLD, WORD) + 16) * boost;
        double height = HEIGHT * boost;
        double right = box.x() + box.width() + 8;
        return new Rectangle2D(right - width, box.y() + 7 - height, width, height);
    }

    static void paint(Pen pen, Box box, double boost) {
        Rectangle2D area = area(box, boost);
        pen.fill(area, HEIGHT * boost / 2, pen.colour(Role.STALLED_TEXT));
        new Letters(pen, boost)
                .left(
                        WORD,
                        Type.CAPTION_BOLD,
                        pen.colour(Role.CANVAS),
                        area.getMinX() + 8 * boost,
                        area.getMinY() + 12.8 * boost);
    }
}
