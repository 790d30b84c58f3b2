package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.run.Frame;

import java.util.List;

/// Paints nodes, ports, and all that changes while a pipeline runs; only what is seen.
public final class LivePainter {
    private final Pen pen;
    private final Frame frame;
    private final ItemPainter items;

    public LivePainter(Pen pen, Frame frame) {
        this.pen = pen;
        this.frame = frame;
        this.items = new ItemPainter(pen, frame);
    }

    public void paint() {
        frame.following().beginPicture();
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
        if (frame.held().filter(held -> held.node().equals(box.id())).isPresent()) {
            Badge.paint(pen, box, frame.boost());
        }
    }
}
