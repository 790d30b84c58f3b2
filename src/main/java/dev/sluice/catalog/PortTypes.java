package dev.sluice.catalog;

import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What flows out of each output of a pipeline, inferred through the kinds that pass on what they get.
public final class PortTypes {
    private final Graph graph;
    private final Catalog catalog;
    private final Map<Wire.End, Optional<PortType>> known = new HashMap<>();

    public PortTypes(Graph graph, Catalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    /// The type of an output; empty where it is unknown: a missing kind, a missing wire, a circle.
    public Optional<PortType> of(Wire.End output) {
        Deque<Wire.End> followed = new ArrayDeque<>();
        Wire.End at = output;
        while (!known.containsKey(at)) {
            followed.push(at);
            known.put(at, Optional.empty());
            switch (out(at).map(Port.Out::type).orElse(null)) {
                case Port.Type.Fixed(PortType type) -> known.put(at, Optional.of(type));
                case Port.Type.Like(String in) -> {
                    List<Wire> wires = graph.into(new Wire.End(at.node(), in));
                    at = wires.isEmpty() ? at : wires.getFirst().from();
                }
                case null -> {}
            }
        }
        Optional<PortType> type = known.getOrDefault(at, Optional.empty());
        followed.forEach(end -> known.put(end, type));
        return type;
    }

    private Optional<Port.Out> out(Wire.End output) {
        return graph.node(output.node())
                .flatMap(node -> catalog.spec(node.kind()))
                .flatMap(spec -> spec.out(output.port()));
    }
}
