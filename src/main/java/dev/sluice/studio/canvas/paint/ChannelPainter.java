package dev.sluice.studio.canvas.paint;

import dev.sluice.catalog.Port;
import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.place.Slots;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.Waiting;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.Optional;

/// Paints a channel: its slots with the items inside, and the senders at its door.
final class ChannelPainter {
    private static final Strings WORDS = Strings.of(ChannelPainter.class);
    private static final double RADIUS = 10;

    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;
    private final LargeWords large;
    private final Letters letters;

    ChannelPainter(Pen pen, Frame frame, ItemPainter items) {
        this.pen = pen;
        this.frame = frame;
        this.items = items;
        this.large = new LargeWords(pen, frame);
        this.letters = new Letters(pen, frame.boost());
    }

    void paint(Box box) {
        Optional<ChannelSample> sample = frame.live().channel(box.id());
        boolean full =
                waits(box) && sample.filter(channel -> channel.fill() >= box.slots()).isPresent();
        pen.body(
                box.area(),
                RADIUS,
                Swatch.paper(pen, box.node().colour()),
                Color.TRANSPARENT,
                pen.colour(full ? Role.STALLED : Role.LINE),
                full ? 2 : 1.25);
        if (frame.selection().contains(box.id())) {
            Selected.outline(pen, box.area(), RADIUS);
        }
        pen.fill(
                new Rectangle2D(box.x() + 1, box.y() + 11, 4, box.height() - 22),
                2,
                pen.colour(Role.CHANNEL));
        slots(box, sample);
        if (!frame.words()) {
            large.channel(
                    box,
                    fill(box, sample),
                    sample.map(channel -> channel.waiting().size()).orElse(0),
                    full);
        } else {
            header(box, sample, full);
            numbers(box, sample);
            sample.filter(channel -> !channel.waiting().isEmpty())
                    .ifPresentOrElse(
                            channel -> door(box, channel.waiting()), () -> caption(box, sample));
        }
    }

    /// Whether a send may wait here: where there are many receivers, none does.
    private static boolean waits(Box box) {
        return box.spec().stream().flatMap(spec -> spec.outs().stream()).noneMatch(Port.Out::many);
    }

    private static String fill(Box box, Optional<ChannelSample> sample) {
        return sample.map(ChannelSample::fill).orElse(0) + " / " + Words.slots(box.slots());
    }

    private void header(Box box, Optional<ChannelSample> sample, boolean full) {
        double width = box.width() - Sizes.PAD - Sizes.EDGE - 8;
        String loose = fill(box, sample);
        boolean fits =
                letters.width(Type.TITLE, box.title()) + letters.width(Type.FILL, loose) <= width;
        String fill = fits ? loose : loose.replace(" ", "");
        double right = box.x() + box.width() - Sizes.EDGE;
        double left = box.x() + Sizes.PAD;
        double start = right - letters.width(Type.FILL, fill);
        Color colour = pen.colour(full ? Role.STALLED_TEXT : Role.DIM);
        letters.left(fill, Type.FILL, colour, start, box.y() + 21);
        Letters own = letters.fitting(Type.TITLE, box.title(), start - 8 - left);
        String title = own.fit(Type.TITLE, box.title(), start - 8 - left);
        own.left(title, Type.TITLE, pen.colour(Role.TEXT), left, box.y() + 21);
    }

    private void slots(Box box, Optional<ChannelSample> sample) {
        if (!Slots.drawn(box.slots())) {
            bar(box, sample);
            return;
        }
        Slots slots = Slots.of(box.slots());
        int filled = sample.map(ChannelSample::fill).orElse(0);
        for (int i = 0; i < box.slots(); i++) {
            Rectangle2D slot = slots.slot(box, i);
            pen.body(
                    slot,
                    slots.size() / 4,
                    pen.colour(Role.CANVAS),
                    Color.TRANSPARENT,
                    pen.colour(i < filled ? Role.CHANNEL : Role.LINE),
                    1.25);
        }
        sample.filter(channel -> channel.highWater() > 0 && channel.highWater() <= box.slots())
                .ifPresent(channel -> mark(slots.slot(box, channel.highWater() - 1)));
        sample.ifPresent(channel -> inside(box, slots, channel));
    }

    private void inside(Box box, Slots slots, ChannelSample channel) {
        for (int i = 0; i < Math.min(channel.items().size(), box.slots()); i++) {
            Rectangle2D slot = slots.slot(box, i);
            double middle = slots.size() / 2;
            items.disc(
                    channel.items().get(i),
                    slot.getMinX() + middle,
                    slot.getMinY() + middle,
                    middle > 10);
        }
    }

    /// The high-water mark, at the right edge of the highest slot there was an item in.
    private void mark(Rectangle2D slot) {
        Rectangle2D mark =
                new Rectangle2D(slot.getMaxX() + 1, slot.getMinY() + 2, 2, slot.getHeight() - 4);
        pen.fill(mark, 1, pen.colour(Role.CHANNEL));
    }

    private void bar(Box box, Optional<ChannelSample> sample) {
        Rectangle2D all = Slots.bar(box);
        pen.fill(all, 6, pen.colour(Role.CANVAS));
        sample.filter(channel -> channel.highWater() > 0)
                .ifPresent(
                        channel -> {
                            double most =
                                    box.slots() == Integer.MAX_VALUE
                                            ? Math.max(32, channel.highWater())
                                            : box.slots();
                            double filled =
                                    Math.clamp(channel.fill() / most, 0.0, 1.0) * all.getWidth();
                            pen.fill(
                                    new Rectangle2D(
                                            all.getMinX(), all.getMinY(), filled, all.getHeight()),
                                    6,
                                    pen.colour(Role.CHANNEL));
                            double high =
                                    Math.clamp(channel.highWater() / most, 0.0, 1.0)
                                            * all.getWidth();
                            Rectangle2D tick =
                                    new Rectangle2D(
                                            all.getMinX() + high - 1,
                                            all.getMinY() - 2,
                                            2,
                                            all.getHeight() + 4);
                            pen.fill(tick, 1, pen.colour(Role.TEXT));
                        });
        pen.outline(all, 6, pen.colour(Role.LINE), 1.25);
    }

    private void numbers(Box box, Optional<ChannelSample> sample) {
        String pace = sample.map(channel -> pace(box, channel)).orElse(box.node().kind());
        String whole = sample.map(channel -> numbers(box, channel)).orElse(pace);
        double room = box.width() - Sizes.PAD - 8;
        String words = letters.width(Type.MONO, whole) <= room ? whole : pace;
        double left = box.x() + Sizes.PAD;
        double baseline = box.y() + box.height() - 31;
        letters.left(words, Type.MONO, pen.colour(Role.DIM), left, baseline);
    }

    private String numbers(Box box, ChannelSample channel) {
        return WORDS.text("channel", pace(box, channel), Integer.toString(channel.highWater()));
    }

    private String pace(Box box, ChannelSample channel) {
        boolean over = channel.closed() && channel.fill() == 0;
        return over
                ? WORDS.text("channel.received", Long.toString(channel.received()))
                : Words.rate(frame.live().rate(box.id()));
    }

    private void caption(Box box, Optional<ChannelSample> sample) {
        String words =
                sample.map(ChannelPainter::said)
                        .or(() -> box.spec().map(spec -> spec.label()))
                        .orElse("");
        letters.left(
                letters.fit(Type.CAPTION, words, box.width() - Sizes.PAD - 8),
                Type.CAPTION,
                pen.colour(Role.DIM),
                box.x() + Sizes.PAD,
                box.y() + box.height() - 13);
    }

    private static String said(ChannelSample channel) {
        String state = channel.closed() ? "channel.closed" : "channel.open";
        return channel.dropped() == 0
                ? WORDS.text(state)
                : WORDS.text(state + ".dropped", Long.toString(channel.dropped()));
    }

    private void door(Box box, List<Waiting> waiting) {
        double baseline = box.y() + box.height() - 13;
        double x = box.x() + Sizes.PAD;
        String door = WORDS.text("door");
        letters.left(door, Type.CAPTION, pen.colour(Role.DIM), x, baseline);
        x += letters.width(Type.CAPTION, door) + 5;
        double end = box.x() + box.width() - 5;
        int shown = 0;
        for (Waiting sender : waiting) {
            String words =
                    Words.number(sender.item().number())
                            + " "
                            + Words.clock(frame.time() - sender.since());
            double rest = shown + 1 < waiting.size() ? 22 * letters.factor() : 0;
            if (x + letters.width(Type.MONO, words) + 14 + rest > end) {
                break;
            }
            x += items.chip(sender.item(), words, x, baseline, letters) + 4;
            shown++;
        }
        if (shown < waiting.size()) {
            String more = "+" + (waiting.size() - shown);
            letters.left(more, Type.MONO, pen.colour(Role.STALLED_TEXT), x + 2, baseline);
        }
    }
}
