package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.theme.Role;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

import java.util.Optional;

/// Paints what stands still: dots, task fences and wires.
final class GroundPainter {
    private static final double DOTS = 24;
    private static final double WIRE = 2;

    private GroundPainter() {}

    /// Fences and wires.
    ///
    /// @param hidden a wire that is being plugged in elsewhere
    static void paint(Pen pen, Frame frame, Optional<Wire> selected, Optional<Wire> hidden) {
        if (frame.titles()) {
            frame.board().fencesAt(frame.wide()).forEach(fence -> fence(pen, frame, fence));
        }
        frame.board().linksAt(frame.wide()).stream()
                .filter(link -> hidden.filter(link.wire()::equals).isEmpty())
                .forEach(link -> wire(pen, link, selected.filter(link.wire()::equals).isPresent()));
    }

    static void dots(Pen pen, Frame frame) {
        double zoom = frame.viewport().zoom();
        double apart = DOTS * zoom < 14 ? 2 * DOTS : DOTS;
        if (apart * zoom < 9) {
            return;
        }
        Rectangle2D seen = frame.seen();
        pen.gc().setFill(pen.colour(Role.GRID));
        double size = 1.6 / zoom;
        for (double x = Math.ceil(seen.getMinX() / apart) * apart; x < seen.getMaxX(); x += apart) {
            for (double y = Math.ceil(seen.getMinY() / apart) * apart;
                    y < seen.getMaxY();
                    y += apart) {
                pen.gc().fillRect(x - size / 2, y - size / 2, size, size);
            }
        }
    }

    private static void fence(Pen pen, Frame frame, Board.Fence fence) {
        Rectangle2D area = fence.area();
        pen.dashed(area, 12, pen.colour(Role.FAINT), 1);
        if (frame.words()) {
            String name = Texts.fit(Type.MONO, frame.taskName(fence.task()), area.getWidth() - 40);
            double width = Texts.width(Type.MONO, name);
            pen.gc().setFill(pen.colour(Role.CANVAS));
            pen.gc().fillRect(area.getMinX() + 14, area.getMinY() - 6, width + 12, 12);
            double baseline = area.getMinY() + 3.5;
            pen.left(name, Type.MONO, pen.colour(Role.DIM), area.getMinX() + 20, baseline);
        }
    }

    private static void wire(Pen pen, Link link, boolean selected) {
        GraphicsContext gc = pen.gc();
        Color colour = pen.colour(selected ? Role.ACCENT : Tints.of(link.from().type()));
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setStroke(selected ? colour : colour.deriveColor(0, 1, 1, 0.8));
        gc.setLineWidth(selected ? WIRE + 1.5 : WIRE);
        link.curve().trace(gc);
        gc.setLineCap(StrokeLineCap.SQUARE);
    }
}
