package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Selects a wire, or drags the nearer of its ends off.
final class LinkGesture implements Gesture {
    private final Desk desk;
    private final Adding adding;
    private final Link link;
    private final Mouse pressed;
    private @Nullable WireGesture wire;

    LinkGesture(Desk desk, Adding adding, Link link, Mouse pressed) {
        this.desk = desk;
        this.adding = adding;
        this.link = link;
        this.pressed = pressed;
        desk.model().select(link.wire());
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
            Plug plug = new Plug(desk.model(), desk.catalog(), anchor, Optional.of(link.wire()));
            taken = new WireGesture(desk, adding, plug);
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
