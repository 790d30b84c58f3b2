package dev.sluice.studio.canvas.vector;

import dev.sluice.catalog.Spec;
import dev.sluice.export.Ink;
import dev.sluice.export.Svg.Anchor;
import dev.sluice.studio.canvas.paint.Tints;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.canvas.text.Subtitles;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;

import java.util.Optional;
import java.util.function.Predicate;

/// Draws nodes with their ports.
final class NodeSketch {
    private static final Strings WORDS = Strings.of(NodeSketch.class);
    static final double RADIUS = 10;
    private static final double FAINT = 0.4;

    private final Brush brush;
    private final ChannelSketch channels;

    NodeSketch(Brush brush) {
        this.brush = brush;
        this.channels = new ChannelSketch(brush);
    }

    void draw(Box box) {
        brush.svg().begin("node", box.id(), box.spoken());
        if (box.node().bypassed()) {
            brush.svg().begin(FAINT);
            shape(box);
            brush.svg().end();
            past(box);
        } else {
            shape(box);
        }
        PortSketch ports = new PortSketch(brush);
        box.docks().forEach(ports::draw);
        brush.svg().end();
    }

    private void shape(Box box) {
        switch (box.shape()) {
            case CARD -> card(box);
            case CHANNEL -> channels.draw(box);
            case PILL -> pill(box);
        }
    }

    private void card(Box box) {
        Ink paper = Ink.fill(brush.paper(box.node().colour()));
        Ink ink =
                box.missing()
                        ? paper.outlined(brush.colour(Role.FAILED), 1.5).dashed("4 4")
                        : paper.outlined(brush.colour(Role.LINE), 1);
        brush.body(box.area(), RADIUS, ink);
        bar(brush, box);
        double left = box.x() + Sizes.PAD;
        double room = box.width() - Sizes.PAD - Sizes.EDGE;
        String title = Lettering.TITLE.fit(box.title(), room);
        brush.left(title, Lettering.TITLE, Role.TEXT, left, box.y() + 26);
        double narrow = box.width() - Sizes.PAD - Sizes.PORT;
        String subtitle =
                box.missing()
                        ? Lettering.SUBTITLE.fit(box.node().kind(), narrow)
                        : Subtitles.fit(box.words(), Lettering.SUBTITLE, narrow);
        brush.left(subtitle, Lettering.SUBTITLE, Role.DIM, left, box.y() + 45);
        String label = box.spec().map(Spec::label).orElseGet(() -> WORDS.text("missing"));
        String caption = Lettering.CAPTION.fit(label, room);
        brush.left(caption, Lettering.CAPTION, Role.DIM, left, box.y() + 65);
    }

    static void bar(Brush brush, Box box) {
        Rectangle2D bar = new Rectangle2D(box.x() + 1, box.y() + 11, 4, box.height() - 22);
        brush.bar(bar, 4, brush.colour(Tints.of(box)));
    }

    private void pill(Box box) {
        Ink ink =
                Ink.fill(brush.paper(box.node().colour())).outlined(brush.colour(Role.OPERATOR), 1);
        brush.body(box.area(), box.height() / 2, ink);
        brush.centred(
                Lettering.MONO_TITLE.fit(box.title(), box.width() - 26),
                Lettering.MONO_TITLE,
                Role.TEXT,
                box.x() + box.width() / 2,
                box.y() + box.height() / 2 + 4);
    }

    /// Where items go past a bypassed node.
    private void past(Box box) {
        Optional<Dock> in = first(box, dock -> !dock.out());
        Optional<Dock> out = first(box, Dock::out);
        if (in.isEmpty() || out.isEmpty()) {
            return;
        }
        Ink ink = Ink.line(brush.colour(Tints.of(in.get().type())), 2).dashed("6 5");
        brush.svg().line(in.get().x(), in.get().y(), out.get().x(), out.get().y(), ink);
        brush.haloed(
                WORDS.text("bypassed"),
                Lettering.CAPTION_BOLD,
                Anchor.MIDDLE,
                Role.DIM,
                box.x() + box.width() / 2,
                box.area().getMaxY() + 13);
    }

    private static Optional<Dock> first(Box box, Predicate<Dock> wanted) {
        return box.docks().stream().filter(wanted).findFirst();
    }
}
