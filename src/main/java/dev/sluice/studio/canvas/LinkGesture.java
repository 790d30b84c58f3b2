package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Selects a wire, or drags the nearer of its ends off.
final class LinkGesture implements Gesture {
    private final CanvasView canvas;
    private final Catalog catalog;
    private final Link link;
    private final Mouse pressed;
    private @Nullable WireGesture wire;

    LinkGesture(CanvasView canvas, Catalog catalog, Link link, Mouse pressed) {
        this.canvas = canvas;
        this.catalog = catalog;
        this.link = link;
        this.pressed = pressed;
        canvas.model().select(link.wire());
    }

    @Override
    public void drag(Mouse mouse) {
        wire().drag(mouse);
    }

    private WireGesture wire() {
        WireGesture taken = wire;
        if (taken == null) {
            boolean start =
                    pressed.at().distance(link.from().place())
                            < pressed.at().distance(link.to().place());
            Dock anchor = start ? link.to() : link.from();
            Plug plug = new Plug(canvas.model(), catalog, anchor, Optional.of(link.wire()));
            taken = new WireGesture(canvas, plug);
            wire = taken;
        }
        return taken;
    }

    @Override
    public void end(Mouse mouse) {
        wire().end(mouse);
    }

    @Override
    public void click(Mouse mouse) {}

    @Override
    public void cancel() {
        if (wire != null) {
            wire.cancel();
        }
    }

    @Override
    public boolean scrolls() {
        return wire != null && wire.scrolls();
    }
}
