package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Raster;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.State;

import javafx.geometry.Rectangle2D;

/// Paints a document from so far away that there is no room for words: what each node is by its colour, trouble by
/// stripes, of channels how full they are.
public final class FarPainter {
    private static final double RADIUS = 10;

    private final Raster raster;
    private final Frame frame;
    private final Roles roles;
    private final double scale;

    /// @param density pixels of the raster for each on screen
    public FarPainter(Raster raster, Frame frame, Roles roles, double density) {
        this.raster = raster;
        this.frame = frame;
        this.roles = roles;
        this.scale = frame.viewport().zoom() * density;
    }

    public void paint(Scenery scenery) {
        scenery.notes().stream()
                .filter(card -> frame.wide().intersects(card.area()))
                .forEach(this::note);
        frame.board().boxesAt(frame.wide()).forEach(this::node);
    }

    private void note(NoteCard card) {
        Rectangle2D area = card.area();
        fill(area, Role.LINE, 0.6, false);
        Role bar = Swatch.role(card.note().colour()).orElse(Role.ACCENT);
        double width = Math.max(3, 2 / frame.viewport().zoom());
        fill(
                new Rectangle2D(area.getMinX(), area.getMinY(), width, area.getHeight()),
                bar,
                1,
                false);
    }

    private void node(Box box) {
        State state = frame.live().node(box.id()).map(NodeSample::state).orElse(State.IDLE);
        switch (state) {
            case STALLED -> fill(box.area(), Role.STALLED, 1, true);
            case FAILED -> fill(box.area(), Role.FAILED, 1, false);
            case IDLE, READY, PENDING, BUSY, NOT_POLLED, ENDED ->
                    fill(
                            box.area(),
                            Tints.of(box),
                            box.shape() == Box.Shape.CHANNEL ? 0.35 : 0.75,
                            false);
        }
        frame.live().channel(box.id()).ifPresent(channel -> level(box, channel));
        if (frame.selection().contains(box.id())) {
            selected(box.area());
        }
    }

    private void level(Box box, ChannelSample channel) {
        double most =
                box.slots() == Integer.MAX_VALUE ? Math.max(32, channel.highWater()) : box.slots();
        double share = Math.min(1, channel.fill() / most);
        boolean full = channel.fill() >= box.slots();
        double height = share * box.height();
        fill(
                new Rectangle2D(box.x(), box.area().getMaxY() - height, box.width(), height),
                full ? Role.STALLED : Role.CHANNEL,
                1,
                full);
    }

    private void selected(Rectangle2D area) {
        double left = x(area.getMinX()) - 2;
        double right = x(area.getMaxX()) + 2;
        double top = y(area.getMinY()) - 2;
        double bottom = y(area.getMaxY()) + 2;
        var accent = roles.get(Role.ACCENT);
        raster.stroke(left, top, right, top, 2, accent);
        raster.stroke(left, bottom, right, bottom, 2, accent);
        raster.stroke(left, top, left, bottom, 2, accent);
        raster.stroke(right, top, right, bottom, 2, accent);
    }

    /// @param strength of the colour; the rest is that of the canvas
    private void fill(Rectangle2D area, Role role, double strength, boolean striped) {
        raster.round(
                new Raster.Span(x(area.getMinX()), x(area.getMaxX())),
                new Raster.Span(y(area.getMinY()), y(area.getMaxY())),
                RADIUS * scale,
                roles.get(Role.CANVAS).interpolate(roles.get(role), strength),
                striped);
    }

    private double x(double canvas) {
        return (canvas - frame.viewport().x()) * scale;
    }

    private double y(double canvas) {
        return (canvas - frame.viewport().y()) * scale;
    }
}
