package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.State;

import javafx.geometry.Rectangle2D;

import java.util.List;

/// Paints nodes, ports, and all that changes while a pipeline runs; only what is seen.
final class LivePainter {
    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;

    LivePainter(Pen pen, Frame frame) {
        this.pen = pen;
        this.frame = frame;
        this.items = new ItemPainter(pen, frame.births());
    }

    void paint() {
        List<Box> seen =
                frame.board().boxes().values().stream()
                        .filter(box -> frame.sees(box.area()))
                        .toList();
        NodePainter nodes = new NodePainter(pen, frame, items);
        ChannelPainter channels = new ChannelPainter(pen, frame, items);
        if (frame.titles()) {
            seen.forEach(box -> near(box, nodes, channels));
            travel();
            seen.forEach(this::badge);
        } else {
            seen.forEach(this::afar);
        }
    }

    private void near(Box box, NodePainter nodes, ChannelPainter channels) {
        switch (box.shape()) {
            case CARD -> nodes.card(box);
            case CHANNEL -> channels.paint(box);
            case PILL -> nodes.pill(box);
        }
        box.docks().forEach(dock -> PortPainter.paint(pen, dock));
    }

    private void travel() {
        if (frame.live().now().isEmpty()) {
            return;
        }
        TravelPainter travel = new TravelPainter(pen, frame, items);
        frame.board().links().stream()
                .filter(link -> frame.sees(link.curve().bounds()))
                .forEach(travel::paint);
    }

    private void badge(Box box) {
        if (frame.bottleneck().filter(box.id()::equals).isEmpty()) {
            return;
        }
        double width = Texts.width(Type.CAPTION_BOLD, "bottleneck") + 16;
        Rectangle2D area =
                new Rectangle2D(box.x() + box.width() - width + 8, box.y() - 11, width, 18);
        pen.fill(area, 9, pen.colour(Role.STALLED_TEXT));
        pen.left(
                "bottleneck",
                Type.CAPTION_BOLD,
                pen.colour(Role.CANVAS),
                area.getMinX() + 8,
                area.getMinY() + 12.8);
    }

    /// A node too small for words: its family's colour, or its trouble's; of a channel, how full it is.
    private void afar(Box box) {
        State state = frame.live().node(box.id()).map(NodeSample::state).orElse(State.IDLE);
        Role role =
                switch (state) {
                    case STALLED -> Role.STALLED;
                    case FAILED -> Role.FAILED;
                    case IDLE, READY, PENDING, BUSY, NOT_POLLED, ENDED -> Tints.of(box);
                };
        double strength =
                box.shape() == Box.Shape.CHANNEL ? 0.35 : state == State.STALLED ? 1 : 0.75;
        pen.fill(box.area(), 10, pen.colour(role).deriveColor(0, 1, 1, strength));
        frame.live().channel(box.id()).ifPresent(channel -> level(box, channel));
        if (frame.selection().contains(box.id())) {
            Selected.outline(pen, box.area(), 10);
        }
    }

    private void level(Box box, ChannelSample channel) {
        boolean full = channel.fill() >= box.slots();
        double most =
                box.slots() == Integer.MAX_VALUE ? Math.max(32, channel.highWater()) : box.slots();
        double height = Math.min(1, channel.fill() / most) * box.height();
        Rectangle2D level =
                new Rectangle2D(box.x(), box.area().getMaxY() - height, box.width(), height);
        pen.fill(level, 10, pen.colour(full ? Role.STALLED : Role.CHANNEL));
    }
}
