package dev.sluice.studio.canvas;

import dev.sluice.studio.theme.Role;

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
        List<Box> seen = frame.board().boxesAt(frame.wide());
        NodePainter nodes = new NodePainter(pen, frame, items);
        ChannelPainter channels = new ChannelPainter(pen, frame, items);
        seen.forEach(box -> near(box, nodes, channels));
        travel();
        seen.forEach(this::badge);
    }

    private void near(Box box, NodePainter nodes, ChannelPainter channels) {
        boolean bypassed = box.node().bypassed();
        pen.gc().setGlobalAlpha(bypassed ? BypassMark.FAINT : 1);
        switch (box.shape()) {
            case CARD -> nodes.card(box);
            case CHANNEL -> channels.paint(box);
            case PILL -> nodes.pill(box);
        }
        pen.gc().setGlobalAlpha(1);
        if (bypassed) {
            BypassMark.line(pen, box);
        }
        box.docks().forEach(dock -> PortPainter.paint(pen, dock));
    }

    private void travel() {
        if (frame.live().now().isEmpty()) {
            return;
        }
        TravelPainter travel = new TravelPainter(pen, frame, items);
        frame.board().linksAt(frame.wide()).forEach(travel::paint);
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
}
