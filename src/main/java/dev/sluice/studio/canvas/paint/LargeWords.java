package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.model.StateWords;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.State;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// The few words that are left when zoomed out, in larger letters: title and state, title and fill.
final class LargeWords {
    private static final double INSET = 12;
    private static final double LARGEST_CHANNEL = 1.55;

    private final Pen pen;
    private final Frame frame;
    private final Letters letters;

    LargeWords(Pen pen, Frame frame) {
        this.pen = pen;
        this.frame = frame;
        this.letters = new Letters(pen, frame.boost());
    }

    void card(Box box) {
        double baseline = middle(box) + letters.size(Type.TITLE) / 3;
        write(letters, box, box.title(), Type.TITLE, pen.colour(Role.TEXT), baseline, false);
    }

    void card(Box box, NodeSample node, Color tint) {
        boolean stalled = node.state() == State.STALLED;
        Color text = pen.colour(Role.TEXT);
        write(letters, box, box.title(), Type.TITLE, text, middle(box) - 6, stalled);
        String brief = Words.brief(node, frame.time(), "");
        boolean fits = letters.width(Type.STATE, brief) <= room(box);
        String words = fits ? brief : StateWords.of(node.state());
        double baseline = middle(box) + letters.size(Type.STATE) + 2;
        write(letters, box, words, Type.STATE, tint, baseline, stalled);
    }

    void channel(Box box, String fill, int waiting, boolean full) {
        Letters above = letters.atMost(LARGEST_CHANNEL);
        Color text = pen.colour(Role.TEXT);
        write(above, box, box.title(), Type.TITLE, text, box.y() + 22, false);
        String words = waiting == 0 ? fill : fill + "  +" + waiting;
        Color colour = pen.colour(full ? Role.STALLED_TEXT : Role.DIM);
        double baseline = box.area().getMaxY() - 14;
        write(letters, box, words, Type.FILL, colour, baseline, false);
    }

    /// A pill's title, as large as it can be.
    void pill(Box box) {
        double room = box.width() - 26;
        double largest = Math.max(1, 0.98 * room / Texts.width(Type.MONO_TITLE, box.title()));
        Letters in = letters.atMost(largest);
        in.centred(
                in.fit(Type.MONO_TITLE, box.title(), room),
                Type.MONO_TITLE,
                pen.colour(Role.TEXT),
                box.x() + box.width() / 2,
                middle(box) + in.size(Type.MONO_TITLE) / 3);
    }

    private void write(
            Letters in,
            Box box,
            String words,
            Font font,
            Color colour,
            double baseline,
            boolean halo) {
        String fitting = in.fit(font, words, room(box));
        if (halo) {
            in.halo(fitting, font, pen.colour(Role.RAISED), box.x() + INSET, baseline);
        }
        in.left(fitting, font, colour, box.x() + INSET, baseline);
    }

    private static double room(Box box) {
        return box.width() - INSET - 6;
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }
}
