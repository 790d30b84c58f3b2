package dev.sluice.export;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.PortTypes;
import dev.sluice.expr.Refusal;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A document that is written in another language, and why some of it cannot be.
public final class Source {
    private final Pipeline pipeline;
    private final Catalog catalog;
    private final String language;
    private final boolean virtual;
    private final Graph graph;
    private final PortTypes types;
    private final Map<String, Problem> refusals = new LinkedHashMap<>();

    /// @param language its name
    /// @param virtual whether time is virtual in the program
    public Source(Pipeline pipeline, Catalog catalog, String language, boolean virtual) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.language = language;
        this.virtual = virtual;
        this.graph = new Graph(pipeline);
        this.types = new PortTypes(graph, catalog);
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public boolean virtual() {
        return virtual;
    }

    /// The seed of a node's random numbers.
    public long seed(Node node) {
        return pipeline.settings().seed() * 31 + node.id().hashCode();
    }

    public Node node(String id) {
        return graph.node(id).orElseThrow();
    }

    public NodeKind kind(Node node) {
        return catalog.kind(node.kind()).orElseThrow();
    }

    /// What is wired to an input, in wire order.
    public List<Wire.End> into(String node, String port) {
        return graph.into(new Wire.End(node, port)).stream().map(Wire::from).toList();
    }

    /// Where the wires of a node go, in wire order.
    public List<String> targets(String node) {
        return graph.leaving(node).stream().map(wire -> wire.to().node()).toList();
    }

    /// Whether what comes out of a node may be an error.
    public boolean fallible(Node node) {
        return graph.leaving(node.id()).stream()
                .anyMatch(wire -> type(wire.from()).equals(Optional.of(PortType.FALLIBLE)));
    }

    public Optional<PortType> type(Wire.End output) {
        return types.of(output);
    }

    /// What `writing` gives; empty, and noted, where it refuses.
    public <T> Optional<T> attempt(Node node, Supplier<T> writing) {
        try {
            return Optional.of(writing.get());
        } catch (Refusal refusal) {
            refusals.putIfAbsent(node.id(), problem(node, refusal));
            return Optional.empty();
        }
    }

    private Problem problem(Node node, Refusal refusal) {
        return Problem.error(
                Problem.Place.node(node.id()),
                "“"
                        + node.title()
                        + "” cannot be exported to "
                        + language
                        + ". "
                        + refusal.sentence(),
                "");
    }

    /// Why it cannot be written, in document order.
    public List<Problem> refusals() {
        return pipeline.nodes().stream()
                .flatMap(node -> Optional.ofNullable(refusals.get(node.id())).stream())
                .toList();
    }
}
