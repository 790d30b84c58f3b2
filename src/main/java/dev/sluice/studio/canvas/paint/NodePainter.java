package dev.sluice.studio.canvas.paint;

import dev.sluice.catalog.Family;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Subtitles;
import dev.sluice.studio.canvas.text.Texts;
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

    NodePainter(Pen pen, Frame frame, ItemPainter items) {
        this.pen = pen;
        this.frame = frame;
        this.items = items;
        this.large = new LargeWords(pen, frame);
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
        double right = box.x() + box.width() - 10;
        double room = right - left;
        String rate = sample.map(node -> pace(box, node)).orElse("");
        double rateWidth = rate.isEmpty() ? 0 : Texts.width(Type.MONO, rate) + 8;
        title(box, room - rateWidth, box.y() + 26, stalled);
        if (!rate.isEmpty()) {
            halo(stalled, rate, Type.MONO, right - rateWidth + 8, box.y() + 25.5);
            pen.right(rate, Type.MONO, pen.colour(Role.DIM), right, box.y() + 25.5);
        }
        String subtitle =
                box.missing()
                        ? Texts.fit(Type.SUBTITLE, box.node().kind(), room)
                        : Subtitles.fit(box.words(), Type.SUBTITLE, room);
        halo(stalled, subtitle, Type.SUBTITLE, left, box.y() + 45);
        pen.left(subtitle, Type.SUBTITLE, pen.colour(Role.DIM), left, box.y() + 45);
        sample.ifPresentOrElse(node -> state(box, node, left, right), () -> label(box, left, room));
    }

    /// How fast it goes, or what it did once it has ended.
    private String pace(Box box, NodeSample node) {
        boolean over = node.state() == State.ENDED || node.state() == State.FAILED;
        return over ? Words.items(node.items()) : Words.rate(frame.live().rate(box.id()));
    }

    private void halo(boolean stalled, String text, Font font, double x, double baseline) {
        if (stalled) {
            pen.halo(text, font, pen.colour(Role.RAISED), x, baseline);
        }
    }

    private void title(Box box, double room, double baseline, boolean stalled) {
        String title = Texts.fit(Type.TITLE, box.title(), room);
        double left = box.x() + Sizes.PAD;
        if (stalled) {
            pen.halo(title, Type.TITLE, pen.colour(Role.RAISED), left, baseline);
        }
        pen.left(title, Type.TITLE, pen.colour(Role.TEXT), left, baseline);
    }

    private void label(Box box, double left, double room) {
        String label = box.spec().map(spec -> spec.label()).orElseGet(() -> WORDS.text("missing"));
        pen.left(
                Texts.fit(Type.CAPTION, label, room),
                Type.CAPTION,
                pen.colour(Role.DIM),
                left,
                box.y() + 65);
    }

    private void state(Box box, NodeSample node, double left, double right) {
        boolean stalled = node.state() == State.STALLED;
        double baseline = box.y() + 66;
        double end = right - inFlight(box, node.inFlight(), right);
        boolean over = node.state() == State.ENDED;
        String share =
                frame.live()
                        .channel(box.id())
                        .map(own -> own.fill() + " / " + Words.slots(own.maxCapacity()))
                        .orElse(box.is(Family.PRODUCERS) && !over ? share(box, stalled) : "");
        double shareWidth = share.isEmpty() ? 0 : Texts.width(Type.MONO, share) + 8;
        String full = Words.state(node, frame.time(), frame.failure(box.id()));
        boolean both = Texts.width(Type.STATE, full) + shareWidth <= end - left;
        String words =
                Texts.width(Type.STATE, full) <= end - left
                        ? full
                        : Texts.fit(
                                Type.STATE,
                                Words.brief(node, frame.time(), frame.failure(box.id())),
                                end - left);
        if (stalled) {
            pen.halo(words, Type.STATE, pen.colour(Role.RAISED), left, baseline);
        }
        pen.left(words, Type.STATE, tint(node), left, baseline);
        if (both && !share.isEmpty()) {
            halo(stalled, share, Type.MONO, end - shareWidth + 8, baseline);
            pen.right(share, Type.MONO, pen.colour(Role.STALLED_TEXT), end, baseline);
        }
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

    /// Draws the bodies under way, right to left.
    ///
    /// @return the width they take
    private double inFlight(Box box, List<Seen> bodies, double right) {
        int shown = Math.min(DOTS, bodies.size());
        for (int i = 0; i < shown; i++) {
            items.dot(bodies.get(i), right - 4.5 - (shown - 1 - i) * 11, box.y() + 62);
        }
        return shown == 0 ? 0 : shown * 11 + 6;
    }
}
