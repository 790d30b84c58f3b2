package dev.sluice.studio.canvas.vector;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.export.Ink;
import dev.sluice.export.Svg;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.paint.Tints;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Curve;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.stream.Collectors;

/// Draws a whole document as the canvas does at 100 % and at rest: from the ground up, in the order of the canvas.
public final class SvgPicture {
    private static final Strings WORDS = Strings.of(SvgPicture.class);
    private static final double FENCE_RADIUS = 12;
    private static final double WIRE = 2;

    /// So many wires are told in words.
    private static final int TOLD = 50;

    private final Portrait portrait;
    private final Brush brush;

    private SvgPicture(Portrait portrait, Brush brush) {
        this.portrait = portrait;
        this.brush = brush;
    }

    /// The text of the file.
    public static String of(Pipeline pipeline, Catalog catalog, Roles roles) {
        Portrait portrait = Portrait.of(pipeline, catalog);
        Rectangle2D area = portrait.area();
        Svg svg =
                new Svg(
                        area.getMinX(),
                        area.getMinY(),
                        area.getWidth(),
                        area.getHeight(),
                        pipeline.name(),
                        told(pipeline, portrait.board()));
        new SvgPicture(portrait, new Brush(svg, roles)).draw();
        return svg.text();
    }

    private void draw() {
        Rectangle2D area = portrait.area();
        brush.body(area, 0, Ink.fill(brush.colour(Role.CANVAS)));
        Board board = portrait.board();
        board.fences().forEach(fence -> fence(fence.area()));
        board.links().forEach(this::wire);
        ScenerySketch scenery = new ScenerySketch(brush);
        portrait.scenery().groups().forEach(scenery::group);
        board.fences().forEach(this::name);
        List<NoteCard> notes = portrait.scenery().notes();
        notes.forEach(card -> card.anchor().ifPresent(node -> scenery.thread(card.area(), node)));
        notes.forEach(scenery::note);
        NodeSketch nodes = new NodeSketch(brush);
        board.boxes().values().forEach(nodes::draw);
    }

    private void fence(Rectangle2D area) {
        brush.body(area, FENCE_RADIUS, Ink.line(brush.colour(Role.FAINT), 1).dashed("4 4"));
    }

    /// On a ground of its own, in the line of the fence.
    private void name(Board.Fence fence) {
        double left = fence.area().getMinX();
        double top = fence.area().getMinY();
        String task = WORDS.text("task", fence.task().name());
        String name = Lettering.MONO.fit(task, fence.area().getWidth() - 40);
        brush.svg().begin("task", fence.task().name(), task);
        Rectangle2D ground =
                new Rectangle2D(left + 14, top - 6, Lettering.MONO.width(name) + 12, 12);
        brush.body(ground, 0, Ink.fill(brush.colour(Role.CANVAS)));
        brush.left(name, Lettering.MONO, Role.DIM, left + 20, top + 3.5);
        brush.svg().end();
    }

    private void wire(Link link) {
        Curve curve = link.curve();
        Dock from = link.from();
        Dock to = link.to();
        brush.svg()
                .begin(
                        "wire",
                        link.wire().from() + " " + link.wire().to(),
                        WORDS.text(
                                "wire",
                                title(portrait.board(), from),
                                title(portrait.board(), to),
                                Connecting.words(from.type())));
        brush.svg()
                .curve(
                        from.x(),
                        from.y(),
                        Ink.line(brush.wire(Tints.of(from.type())), WIRE),
                        from.x() + curve.bend(),
                        from.y(),
                        to.x() - curve.bend(),
                        to.y(),
                        to.x(),
                        to.y());
        brush.svg().end();
    }

    /// What the document is about, and what leads where.
    private static String told(Pipeline pipeline, Board board) {
        List<Link> links = board.links();
        String wires =
                links.stream()
                        .limit(TOLD)
                        .map(link -> title(board, link.from()) + " → " + title(board, link.to()))
                        .collect(Collectors.joining("; "));
        String told = links.size() > TOLD ? WORDS.text("more", wires, links.size() - TOLD) : wires;
        return (pipeline.about() + "\n" + told).strip();
    }

    private static String title(Board board, Dock dock) {
        String node = dock.end().node();
        return board.box(node).map(Box::title).orElse(node);
    }
}
