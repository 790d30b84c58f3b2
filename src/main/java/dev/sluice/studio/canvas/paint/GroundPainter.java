package dev.sluice.studio.canvas.paint;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.pen.Letters;
import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.canvas.pen.Raster;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Curve;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.Loop;
import dev.sluice.studio.canvas.run.Frame;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

import java.util.Optional;

/// Paints what stands still: dots, task fences and wires.
public final class GroundPainter {
    private static final double DOTS = 24;
    private static final double DOT = 1.6;
    private static final double WIRE = 2;
    private static final double SELECTED = 3.5;
    private static final double STRONG = 0.8;
    private static final double ROUND = 12;
    private static final double DASH = 4;

    private final Raster raster;
    private final Frame frame;
    private final Roles roles;
    private final double density;
    private final double scale;

    /// @param density pixels of the raster for each on screen
    public GroundPainter(Raster raster, Frame frame, Roles roles, double density) {
        this.raster = raster;
        this.frame = frame;
        this.roles = roles;
        this.density = density;
        this.scale = frame.viewport().zoom() * density;
    }

    /// @param hidden a wire that is being plugged in elsewhere
    public void paint(Optional<Wire> selected, Optional<Wire> hidden) {
        raster.clear(roles.get(Role.CANVAS));
        dots();
        if (frame.titles()) {
            frame.board().fencesAt(frame.wide()).forEach(fence -> fence(fence.area()));
        }
        frame.board().linksAt(frame.wide()).stream()
                .filter(link -> hidden.filter(link.wire()::equals).isEmpty())
                .forEach(link -> wire(link, selected.filter(link.wire()::equals).isPresent()));
    }

    private void dots() {
        double zoom = frame.viewport().zoom();
        double apart = DOTS * zoom < 14 ? 2 * DOTS : DOTS;
        if (apart * zoom < 9) {
            return;
        }
        Rectangle2D seen = frame.seen();
        int size = (int) Math.round(DOT * density);
        for (double x = Math.ceil(seen.getMinX() / apart) * apart; x < seen.getMaxX(); x += apart) {
            for (double y = Math.ceil(seen.getMinY() / apart) * apart;
                    y < seen.getMaxY();
                    y += apart) {
                raster.square((int) Math.round(x(x)), (int) Math.round(y(y)), size, dot());
            }
        }
    }

    private Color dot() {
        return roles.get(Role.GRID);
    }

    private void wire(Link link, boolean selected) {
        Color tint = roles.get(selected ? Role.ACCENT : Tints.of(link.from().type()));
        Color colour = selected ? tint : roles.get(Role.CANVAS).interpolate(tint, STRONG);
        double width = (selected ? SELECTED : WIRE) * scale;
        Curve curve = link.curve();
        int parts = (int) Math.clamp(curve.length() * scale / 4, 1, 96);
        double x = x(curve.x(0));
        double y = y(curve.y(0));
        for (int i = 1; i <= parts; i++) {
            double nextX = x(curve.x(i / (double) parts));
            double nextY = y(curve.y(i / (double) parts));
            raster.stroke(x, y, nextX, nextY, width, colour);
            x = nextX;
            y = nextY;
        }
    }

    /// Dashes along a rounded rectangle, sharp where they are straight.
    private void fence(Rectangle2D area) {
        double left = Math.floor(x(area.getMinX())) + 0.5;
        double top = Math.floor(y(area.getMinY())) + 0.5;
        double right = Math.floor(x(area.getMaxX())) + 0.5;
        double bottom = Math.floor(y(area.getMaxY())) + 0.5;
        Loop loop = new Loop(left, top, right, bottom, ROUND * scale);
        double dash = DASH * Math.max(scale, 0.75 * density);
        int dashes = (int) Math.max(4, Math.round(loop.length() / dash / 2));
        double step = loop.length() / dashes;
        for (int i = 0; i < dashes; i++) {
            Point2D from = loop.at(i * step);
            Point2D middle = loop.at((i + 0.25) * step);
            Point2D to = loop.at((i + 0.5) * step);
            stroke(from, middle);
            stroke(middle, to);
        }
    }

    private void stroke(Point2D from, Point2D to) {
        double width = Math.max(1, Math.round(density));
        raster.stroke(from.getX(), from.getY(), to.getX(), to.getY(), width, roles.get(Role.FAINT));
    }

    private double x(double canvas) {
        return (canvas - frame.viewport().x()) * scale;
    }

    private double y(double canvas) {
        return (canvas - frame.viewport().y()) * scale;
    }

    /// The names of the fences.
    public static void names(Pen pen, Frame frame) {
        Letters letters = new Letters(pen, frame.boost());
        for (Board.Fence fence : frame.board().fencesAt(frame.wide())) {
            Rectangle2D area = fence.area();
            String name = frame.taskName(fence.task(), area.getWidth() - 40);
            double width = letters.width(Type.MONO, name);
            pen.gc().setFill(pen.colour(Role.CANVAS));
            pen.gc().fillRect(area.getMinX() + 14, area.getMinY() - 6, width + 12, 12);
            double baseline = area.getMinY() + 3.5 * letters.factor();
            letters.left(name, Type.MONO, pen.colour(Role.DIM), area.getMinX() + 20, baseline);
        }
    }
}
