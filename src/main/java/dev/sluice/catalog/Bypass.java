package dev.sluice.catalog;

import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes bypassed nodes out of a pipeline, as if they were not there: what flows in flows on.
///
/// Only a node with one input and one output for one wire each, and with the same type at both, can be bypassed.
public final class Bypass {
    private final Pipeline document;
    private final Catalog catalog;
    private final Graph graph;
    private final PortTypes types;

    public Bypass(Pipeline document, Catalog catalog) {
        this.document = document;
        this.catalog = catalog;
        this.graph = new Graph(document);
        this.types = new PortTypes(graph, catalog);
    }

    /// The pipeline that is run and exported; bypassed nodes that cannot be taken out stay in.
    public static Pipeline applied(Pipeline document, Catalog catalog) {
        return document.nodes().stream().anyMatch(Node::bypassed)
                ? new Bypass(document, catalog).applied()
                : document;
    }

    /// Whether the pipeline makes sense without this node.
    public boolean possible(Node node) {
        return catalog.spec(node.kind())
                .filter(Bypass::isStraight)
                .filter(spec -> passes(node, spec.ins().getFirst(), spec.outs().getFirst()))
                .isPresent();
    }

    private boolean passes(Node node, Port.In in, Port.Out out) {
        return switch (out.type()) {
            case Port.Type.Like _ -> true;
            case Port.Type.Fixed(PortType leaving) ->
                    source(node.id(), in.id())
                            .flatMap(types::of)
                            .map(leaving::equals)
                            .orElse(in.accepts().contains(leaving));
        };
    }

    private static boolean isStraight(Spec spec) {
        return spec.ins().size() == 1
                && spec.outs().size() == 1
                && !spec.ins().getFirst().many()
                && !spec.outs().getFirst().many();
    }

    private Optional<Wire.End> source(String node, String in) {
        List<Wire> wires = graph.into(new Wire.End(node, in));
        return wires.size() == 1 ? Optional.of(wires.getFirst().from()) : Optional.empty();
    }

    private Pipeline applied() {
        Set<String> gone =
                document.nodes().stream()
                        .filter(Node::bypassed)
                        .filter(this::possible)
                        .map(Node::id)
                        .collect(Collectors.toSet());
        List<Wire> wires = new ArrayList<>();
        for (Wire wire : document.wires()) {
            if (!gone.contains(wire.to().node())) {
                beyond(wire.from(), gone)
                        .map(from -> new Wire(from, wire.to()))
                        .ifPresent(wires::add);
            }
        }
        return document.withNodes(
                        document.nodes().stream()
                                .filter(node -> !gone.contains(node.id()))
                                .toList())
                .withWires(wires);
    }

    /// Where what leaves there comes from, seen through the nodes that are gone; nowhere in a circle of them.
    private Optional<Wire.End> beyond(Wire.End from, Set<String> gone) {
        Optional<Wire.End> at = Optional.of(from);
        for (int i = 0; i <= gone.size() && at.isPresent(); i++) {
            String node = at.get().node();
            if (!gone.contains(node)) {
                return at;
            }
            at = graph.node(node).flatMap(this::input).flatMap(in -> source(node, in));
        }
        return Optional.empty();
    }

    private Optional<String> input(Node node) {
        return catalog.spec(node.kind()).map(spec -> spec.ins().getFirst().id());
    }
}
