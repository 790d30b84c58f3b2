package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Texts;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
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

    LargeWords(Pen pen, Frame frame) {
        this.pen = pen;
        this.frame = frame;
    }

    void card(Box box) {
        Font title = Type.scaled(Type.TITLE, frame.boost());
        write(box, box.title(), title, Role.TEXT, middle(box) + title.getSize() / 3, false);
    }

    void card(Box box, NodeSample node, Color tint) {
        boolean stalled = node.state() == State.STALLED;
        write(
                box,
                box.title(),
                Type.scaled(Type.TITLE, frame.boost()),
                Role.TEXT,
                middle(box) - 6,
                stalled);
        Font font = Type.scaled(Type.STATE, frame.boost());
        String brief = Words.brief(node, frame.time(), "");
        String words = Texts.width(font, brief) <= room(box) ? brief : node.state().word();
        write(box, words, font, tint, middle(box) + font.getSize() + 2, stalled);
    }

    void channel(Box box, String fill, int waiting, boolean full) {
        Font title = Type.scaled(Type.TITLE, Math.min(LARGEST_CHANNEL, frame.boost()));
        write(box, box.title(), title, Role.TEXT, box.y() + 22, false);
        String words = waiting == 0 ? fill : fill + "  +" + waiting;
        Role role = full ? Role.STALLED_TEXT : Role.DIM;
        write(
                box,
                words,
                Type.scaled(Type.FILL, frame.boost()),
                role,
                box.area().getMaxY() - 14,
                false);
    }

    /// A pill's title, as large as it can be.
    void pill(Box box) {
        double room = box.width() - 18;
        double largest = Math.max(1, 0.96 * room / Texts.width(Type.MONO_TITLE, box.title()));
        Font font = Type.scaled(Type.MONO_TITLE, Math.min(largest, frame.boost()));
        double baseline = middle(box) + font.getSize() / 3;
        pen.centred(
                Texts.fit(font, box.title(), room),
                font,
                pen.colour(Role.TEXT),
                box.x() + box.width() / 2,
                baseline);
    }

    private void write(Box box, String words, Font font, Role role, double baseline, boolean halo) {
        write(box, words, font, pen.colour(role), baseline, halo);
    }

    private void write(
            Box box, String words, Font font, Color colour, double baseline, boolean halo) {
        String fitting = Texts.fit(font, words, room(box));
        if (halo) {
            pen.halo(fitting, font, pen.colour(Role.RAISED), box.x() + INSET, baseline);
        }
        pen.left(fitting, font, colour, box.x() + INSET, baseline);
    }

    private static double room(Box box) {
        return box.width() - INSET - 6;
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }
}
