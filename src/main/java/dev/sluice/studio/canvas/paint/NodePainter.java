package dev.sluice.studio.canvas.paint;

import dev.sluice.catalog.Family;
import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Subtitles;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.State;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import java.util.List;
import java.util.Optional;

/// Paints nodes that are cards or pills.
final class NodePainter {
    private static final Strings WORDS = Strings.of(NodePainter.class);
    private static final double RADIUS = 10;
    private static final int DOTS = 4;

    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;
    private final LargeWords large;
    private final Letters letters;

    NodePainter(Pen pen, Frame frame, ItemPainter items) {
        this.pen = pen;
        this.frame = frame;
        this.items = items;
        this.large = new LargeWords(pen, frame);
        this.letters = new Letters(pen, frame.boost());
    }

    void card(Box box) {
        Optional<NodeSample> sample = frame.live().node(box.id());
        boolean stalled = sample.filter(node -> node.state() == State.STALLED).isPresent();
        body(box, sample, RADIUS, stalled);
        bar(box);
        if (frame.words()) {
            words(box, sample, stalled);
        } else {
            sample.ifPresentOrElse(
                    node -> large.card(box, node, tint(node)), () -> large.card(box));
        }
    }

    void pill(Box box) {
        body(box, frame.live().node(box.id()), box.height() / 2, false);
        large.pill(box);
    }

    private void body(Box box, Optional<NodeSample> sample, double radius, boolean stalled) {
        Rectangle2D area = box.area();
        Color raised = Swatch.paper(pen, box.node().colour());
        Color stripes = pen.colour(Role.STALLED).deriveColor(0, 1, 1, stalled ? 0.3 : 0);
        boolean failed = sample.filter(node -> node.state() == State.FAILED).isPresent();
        boolean selected = frame.selection().contains(box.id());
        if (box.missing()) {
            pen.fill(area, radius, raised);
            pen.dashed(area, radius, pen.colour(Role.FAILED), 1.5);
        } else if (stalled || failed) {
            Color trouble = pen.colour(stalled ? Role.STALLED : Role.FAILED);
            pen.body(area, radius, raised, stripes, trouble, 2);
        } else {
            Role plain = box.shape() == Box.Shape.PILL ? Role.OPERATOR : Role.LINE;
            pen.body(area, radius, raised, stripes, pen.colour(plain), 1.25);
        }
        if (selected) {
            Selected.outline(pen, area, radius);
        }
    }

    private void bar(Box box) {
        Rectangle2D bar = new Rectangle2D(box.x() + 1, box.y() + 11, 4, box.height() - 22);
        pen.fill(bar, 2, pen.colour(Tints.of(box)));
    }

    private void words(Box box, Optional<NodeSample> sample, boolean stalled) {
        double left = box.x() + Sizes.PAD;
        double right = box.x() + box.width() - Sizes.EDGE;
        double more = letters.factor() - 1;
        title(box, sample, right, box.y() + 26 - 4 * more, stalled);
        double room = box.x() + box.width() - Sizes.PORT - left;
        double baseline = box.y() + 45 - 2 * more;
        Letters small = letters.fitting(Type.SUBTITLE, box.node().kind(), room);
        String subtitle =
                box.missing()
                        ? small.fit(Type.SUBTITLE, box.node().kind(), room)
                        : Subtitles.fit(box.words(), Type.SUBTITLE, room / small.factor());
        write(small, subtitle, Type.SUBTITLE, pen.colour(Role.DIM), left, baseline, stalled);
        sample.ifPresentOrElse(
                node -> state(box, node, left, right), () -> label(box, left, right - left));
    }

    /// On stripes, with a halo.
    private void write(
            Letters letters,
            String words,
            Font font,
            Color colour,
            double left,
            double baseline,
            boolean stalled) {
        if (stalled) {
            letters.halo(words, font, pen.colour(Role.RAISED), left, baseline);
        }
        letters.left(words, font, colour, left, baseline);
    }

    /// Beside it the rate, where there is room for both.
    private void title(
            Box box, Optional<NodeSample> sample, double right, double baseline, boolean stalled) {
        double left = box.x() + Sizes.PAD;
        Letters own = letters.fitting(Type.TITLE, box.title(), right - left);
        String title = own.fit(Type.TITLE, box.title(), right - left);
        write(own, title, Type.TITLE, pen.colour(Role.TEXT), left, baseline, stalled);
        String rate = sample.map(node -> pace(box, node)).orElse("");
        double start = right - letters.width(Type.MONO, rate);
        if (!rate.isEmpty() && left + own.width(Type.TITLE, title) + 8 <= start) {
            write(letters, rate, Type.MONO, pen.colour(Role.DIM), start, baseline - 0.5, stalled);
        }
    }

    /// How fast it goes, or what it did once it has ended.
    private String pace(Box box, NodeSample node) {
        boolean over = node.state() == State.ENDED || node.state() == State.FAILED;
        return over ? Words.items(node.items()) : Words.rate(frame.live().rate(box.id()));
    }

    private void label(Box box, double left, double room) {
        String label = box.spec().map(spec -> spec.label()).orElseGet(() -> WORDS.text("missing"));
        letters.left(
                letters.fit(Type.CAPTION, label, room),
                Type.CAPTION,
                pen.colour(Role.DIM),
                left,
                box.y() + 65);
    }

    private void state(Box box, NodeSample node, double left, double right) {
        boolean stalled = node.state() == State.STALLED;
        double baseline = box.y() + 66;
        double dots = dots(node.inFlight());
        String brief = brief(box, node);
        Letters beside = letters.fitting(Type.STATE, brief, right - dots - left);
        boolean both = left + beside.width(Type.STATE, brief) <= right - dots;
        double end = both ? right - dots : right;
        Letters own = both ? beside : letters.fitting(Type.STATE, brief, right - left);
        if (both) {
            inFlight(box, node.inFlight(), right);
        }
        String words = stateWords(own, box, node, end - left);
        write(own, words, Type.STATE, tint(node), left, baseline, stalled);
        boolean over = node.state() == State.ENDED;
        String share =
                frame.live()
                        .channel(box.id())
                        .map(queue -> queue.fill() + " / " + Words.slots(queue.maxCapacity()))
                        .orElse(box.is(Family.PRODUCERS) && !over ? share(box, stalled) : "");
        double start = end - letters.width(Type.MONO, share);
        if (!share.isEmpty() && left + own.width(Type.STATE, words) + 8 <= start) {
            Color colour = pen.colour(Role.STALLED_TEXT);
            write(letters, share, Type.MONO, colour, start, baseline, stalled);
        }
    }

    /// All of it, or as much as there is room for.
    private String stateWords(Letters letters, Box box, NodeSample node, double room) {
        String full = Words.state(node, frame.time(), frame.failure(box.id()));
        return letters.width(Type.STATE, full) <= room
                ? full
                : letters.fit(Type.STATE, brief(box, node), room);
    }

    private String brief(Box box, NodeSample node) {
        return Words.brief(node, frame.time(), frame.failure(box.id()));
    }

    /// How much of the last second it was stalled.
    private String share(Box box, boolean now) {
        double share = frame.live().stallShare(box.id());
        return share < 0.005
                ? ""
                : now ? Words.percent(share) : WORDS.text("stall", Words.percent(share));
    }

    private Color tint(NodeSample node) {
        return pen.colour(
                switch (node.state()) {
                    case IDLE, ENDED, PENDING, READY -> Role.DIM;
                    case NOT_POLLED -> node.inFlight().isEmpty() ? Role.TEXT : Role.STALLED_TEXT;
                    case BUSY -> Role.SINK_TEXT;
                    case STALLED -> Role.STALLED_TEXT;
                    case FAILED -> Role.FAILED_TEXT;
                });
    }

    /// The width that the bodies under way take.
    private double dots(List<Seen> bodies) {
        return bodies.isEmpty() ? 0 : Math.min(DOTS, bodies.size()) * apart() + 6;
    }

    private double apart() {
        return 11 * frame.growth();
    }

    /// Draws the bodies under way, right to left.
    private void inFlight(Box box, List<Seen> bodies, double right) {
        int shown = Math.min(DOTS, bodies.size());
        for (int i = 0; i < shown; i++) {
            items.dot(bodies.get(i), right - 4.5 - (shown - 1 - i) * apart(), box.y() + 62);
        }
    }
}
