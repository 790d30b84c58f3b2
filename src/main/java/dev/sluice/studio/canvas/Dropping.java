package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import javafx.geometry.Point2D;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a new node of a kind lands: centred on a point, on the grid, and into a wire that runs there.
final class Dropping {
    private static final double WIRE_REACH = 14;

    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Board board;

    Dropping(Pipeline pipeline, Catalog catalog, Board board) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.board = board;
    }

    Box box(String kind, Point2D centre) {
        String id = Edits.freshId(pipeline, kind);
        Box measured = layout(Node.of(id, kind, 0, 0));
        double x = Sizes.snap(centre.getX() - measured.width() / 2);
        double y = Sizes.snap(centre.getY() - measured.y() - measured.height() / 2);
        return layout(Node.of(id, kind, x, y));
    }

    private Box layout(Node node) {
        return new Boxes(Pipeline.EMPTY, catalog, _ -> -1).box(node, catalog.spec(node.kind()));
    }

    Edit edit(Box box, Point2D centre) {
        return into(box, centre)
                .flatMap(
                        wire ->
                                box.spec()
                                        .map(
                                                spec ->
                                                        Edits.splice(
                                                                box.node(),
                                                                spec.ins().getFirst().id(),
                                                                spec.outs().getFirst().id(),
                                                                wire)))
                .orElseGet(() -> Edits.add(box.node()));
    }

    /// The wire there, if the node fits into it.
    Optional<Wire> into(Box box, Point2D centre) {
        return board.linkAt(centre.getX(), centre.getY(), WIRE_REACH)
                .map(Link::wire)
                .filter(
                        wire ->
                                box.spec()
                                        .filter(spec -> fits(box.node(), spec, wire))
                                        .isPresent());
    }

    private boolean fits(Node node, Spec spec, Wire wire) {
        if (spec.ins().isEmpty() || spec.outs().isEmpty()) {
            return false;
        }
        Wire first = new Wire(wire.from(), new Wire.End(node.id(), spec.ins().getFirst().id()));
        Wire second = new Wire(new Wire.End(node.id(), spec.outs().getFirst().id()), wire.to());
        Pipeline grown = new Edits.Disconnect(Set.of(wire)).apply(Edits.add(node).apply(pipeline));
        return Stream.of(first, second).allMatch(new Trial(grown, catalog)::accepts);
    }

    /// Judges wires one after another, each with those before it drawn.
    private static final class Trial {
        private final Catalog catalog;
        private Pipeline pipeline;

        Trial(Pipeline pipeline, Catalog catalog) {
            this.pipeline = pipeline;
            this.catalog = catalog;
        }

        boolean accepts(Wire wire) {
            boolean fits = new Connecting(pipeline, catalog).judge(wire) instanceof Verdict.Fits;
            pipeline = new Edits.Connect(wire, List.of()).apply(pipeline);
            return fits;
        }
    }
}
