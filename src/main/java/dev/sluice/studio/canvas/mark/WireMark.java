package dev.sluice.studio.canvas.mark;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.paint.PortPainter;
import dev.sluice.studio.canvas.paint.Tints;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Curve;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.Optional;

/// A wire with one end in the hand: ports that fit glow, nodes without any fade.
///
/// @param end where the hand is
/// @param target the port under it
/// @param refused whether the wire does not fit that port
/// @param faded the nodes that nothing fits
public record WireMark(
        Dock anchor,
        Point2D end,
        List<Dock> welcome,
        Optional<Dock> target,
        boolean refused,
        Optional<Wire> taken,
        List<Box> faded)
        implements Mark {
    private static final double FADE = 0.6;
    private static final double CROSS = 5;

    public WireMark {
        welcome = List.copyOf(welcome);
        faded = List.copyOf(faded);
    }

    @Override
    public void paint(Pen pen, double zoom) {
        Color veil = pen.colour(Role.CANVAS).deriveColor(0, 1, 1, FADE);
        faded.forEach(box -> pen.fill(box.area(), 10, veil));
        welcome.forEach(
                dock -> PortPainter.glow(pen, dock, target.filter(dock::equals).isPresent()));
        Color colour = pen.colour(refused ? Role.FAILED : Tints.of(anchor.type()));
        GraphicsContext gc = pen.gc();
        gc.setStroke(colour);
        gc.setLineWidth(2.5);
        if (refused) {
            gc.setLineDashes(6, 5);
        }
        curve().trace(gc);
        gc.setLineDashes();
        PortPainter.paint(pen, anchor);
        if (refused) {
            cross(pen.gc());
        }
    }

    /// Refusal is told by shape too.
    private void cross(GraphicsContext gc) {
        gc.setLineWidth(2.5);
        gc.strokeLine(
                end.getX() - CROSS, end.getY() - CROSS, end.getX() + CROSS, end.getY() + CROSS);
        gc.strokeLine(
                end.getX() - CROSS, end.getY() + CROSS, end.getX() + CROSS, end.getY() - CROSS);
    }

    private Curve curve() {
        return anchor.out()
                ? new Curve(anchor.x(), anchor.y(), end.getX(), end.getY())
                : new Curve(end.getX(), end.getY(), anchor.x(), anchor.y());
    }
}
