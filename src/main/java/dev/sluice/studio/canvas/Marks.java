package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.Optional;

/// What a gesture shows while it lasts: the rubber band, the wire being drawn, the ghost of a node.
final class Marks {
    private record Drawn(
            Dock anchor,
            Point2D end,
            List<Dock> welcome,
            Optional<Dock> target,
            Optional<Wire> taken) {}

    private final Runnable changed;
    private Optional<Rectangle2D> band = Optional.empty();
    private Optional<Drawn> wire = Optional.empty();
    private Optional<Box> ghost = Optional.empty();

    Marks(Runnable changed) {
        this.changed = changed;
    }

    void band(Rectangle2D area) {
        band = Optional.of(area);
        changed.run();
    }

    void wire(
            Dock anchor,
            Point2D end,
            List<Dock> welcome,
            Optional<Dock> target,
            Optional<Wire> taken) {
        wire = Optional.of(new Drawn(anchor, end, welcome, target, taken));
        changed.run();
    }

    void ghost(Optional<Box> box) {
        ghost = box;
        changed.run();
    }

    void clear() {
        band = Optional.empty();
        wire = Optional.empty();
        changed.run();
    }

    /// The wire that is not drawn because its end is in the hand.
    Optional<Wire> taken() {
        return wire.flatMap(Drawn::taken);
    }

    void paint(Pen pen, double zoom) {
        band.ifPresent(
                area -> {
                    pen.fill(area, 2 / zoom, pen.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.12));
                    pen.outline(area, 2 / zoom, pen.colour(Role.ACCENT), 1 / zoom);
                });
        wire.ifPresent(drawn -> wire(pen, drawn));
        ghost.ifPresent(box -> ghost(pen, box));
    }

    private static void wire(Pen pen, Drawn drawn) {
        drawn.welcome()
                .forEach(
                        dock ->
                                PortPainter.glow(
                                        pen,
                                        dock,
                                        drawn.target().filter(dock::equals).isPresent()));
        boolean refused =
                drawn.target().filter(dock -> !drawn.welcome().contains(dock)).isPresent();
        Color colour = pen.colour(refused ? Role.FAILED : Tints.of(drawn.anchor().type()));
        Point2D from = drawn.anchor().place();
        Point2D to = drawn.end();
        boolean forth = drawn.anchor().out();
        Curve curve =
                forth
                        ? new Curve(from.getX(), from.getY(), to.getX(), to.getY())
                        : new Curve(to.getX(), to.getY(), from.getX(), from.getY());
        GraphicsContext gc = pen.gc();
        gc.setStroke(colour);
        gc.setLineWidth(2.5);
        if (refused) {
            gc.setLineDashes(6, 5);
        }
        curve.trace(gc);
        gc.setLineDashes();
        PortPainter.paint(pen, drawn.anchor());
    }

    private static void ghost(Pen pen, Box box) {
        pen.gc().setGlobalAlpha(0.75);
        double radius = box.shape() == Box.Shape.PILL ? box.height() / 2 : 10;
        pen.fill(box.area(), radius, pen.colour(Role.RAISED));
        pen.dashed(box.area(), radius, pen.colour(Role.ACCENT), 2);
        String title = Texts.fit(Type.MONO_TITLE, box.title(), box.width() - 16);
        double middle = box.y() + box.height() / 2;
        pen.centred(
                title,
                Type.MONO_TITLE,
                pen.colour(Role.TEXT),
                box.x() + box.width() / 2,
                middle + 4);
        box.docks().forEach(dock -> PortPainter.paint(pen, dock));
        pen.gc().setGlobalAlpha(1);
    }
}
