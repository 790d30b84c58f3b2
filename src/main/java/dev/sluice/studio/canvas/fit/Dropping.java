package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Boxes;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a node lands that is dropped: on the canvas, or in the wire under its middle if it fits there.
public final class Dropping {
    private static final Strings WORDS = Strings.of(Dropping.class);
    private static final double WIRE_REACH = 16;

    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Board board;

    public Dropping(Pipeline pipeline, Catalog catalog, Board board) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.board = board;
    }

    /// A new node around this point.
    public Box box(String kind, Point2D centre) {
        String id = Edits.freshId(pipeline, kind);
        Box measured = layout(Node.of(id, kind, 0, 0));
        double x = Sizes.snap(centre.getX() - measured.width() / 2);
        double y = Sizes.snap(centre.getY() - measured.y() - measured.height() / 2);
        return layout(Node.of(id, kind, x, y));
    }

    /// A node of a document with nothing else in it.
    public Box layout(Node node) {
        return new Boxes(Pipeline.EMPTY, catalog, _ -> -1).box(node, catalog.spec(node.kind()));
    }

    /// The edit that adds a new node.
    public Edit edit(Box box) {
        return into(box)
                .flatMap(link -> box.spec().map(spec -> insert(box.node(), spec, link.wire())))
                .orElseGet(() -> Edits.add(box.node()));
    }

    private static Edit insert(Node node, Spec spec, Wire wire) {
        return Edits.splice(node, spec.ins().getFirst().id(), spec.outs().getFirst().id(), wire);
    }

    /// The wire under the middle of the node, if the node fits into it.
    public Optional<Link> into(Box box) {
        return under(box).filter(link -> fits(box, link));
    }

    public Optional<Link> under(Box box) {
        double x = box.x() + box.width() / 2;
        return board.linkAt(x, box.y() + box.height() / 2, WIRE_REACH)
                .or(() -> board.linkAt(x, box.node().y() + Sizes.LINE, WIRE_REACH))
                .filter(link -> !link.from().end().node().equals(box.id()))
                .filter(link -> !link.to().end().node().equals(box.id()));
    }

    /// Whether a node, new or with its first input and output free, fits into the wire.
    public boolean fits(Box box, Link link) {
        return box.spec().filter(spec -> fits(box.node(), spec, link.wire())).isPresent();
    }

    private boolean fits(Node node, Spec spec, Wire wire) {
        if (spec.ins().isEmpty() || spec.outs().isEmpty()) {
            return false;
        }
        boolean known = pipeline.node(node.id()).isPresent();
        Pipeline with = known ? pipeline : Edits.add(node).apply(pipeline);
        Pipeline grown = new Edits.Disconnect(Set.of(wire)).apply(with);
        return through(node, spec, wire).allMatch(new Trial(grown, catalog)::accepts);
    }

    private static Stream<Wire> through(Node node, Spec spec, Wire wire) {
        return Stream.of(
                new Wire(wire.from(), new Wire.End(node.id(), spec.ins().getFirst().id())),
                new Wire(new Wire.End(node.id(), spec.outs().getFirst().id()), wire.to()));
    }

    /// The edit that puts a node of the document, which fits, into the wire.
    public static Edit splice(Box box, Link link) {
        Spec spec = box.spec().orElseThrow();
        return new Edits.Both(
                WORDS.text("splice", box.title()),
                new Edits.Disconnect(Set.of(link.wire())),
                new Edits.Add("", List.of(), through(box.node(), spec, link.wire()).toList()));
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
            boolean fits =
                    new Connecting(pipeline, catalog).judge(wire)
                                    instanceof Verdict.Fits(List<Wire> instead)
                            && instead.isEmpty();
            pipeline = new Edits.Connect(wire, List.of()).apply(pipeline);
            return fits;
        }
    }
}
