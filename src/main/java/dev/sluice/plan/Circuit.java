package dev.sluice.plan;

import dev.sluice.catalog.Bypass;
import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A checked pipeline, ready for questions about who is wired to whom.
final class Circuit {
    private final Pipeline document;
    private final Pipeline pipeline;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, NodeKind> kinds = new HashMap<>();
    private final Map<Wire.End, List<Wire.End>> into = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, List<Wire>> leaving = new HashMap<>();

    /// @throws IllegalArgumentException for a kind that the catalog does not have
    Circuit(Pipeline document, Catalog catalog) {
        this.document = document;
        this.pipeline = Bypass.applied(document, catalog);
        document.nodes().forEach(node -> places.put(node.id(), places.size()));
        for (Node node : pipeline.nodes()) {
            kinds.put(
                    node.id(),
                    catalog.kind(node.kind())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no such kind: " + node.kind())));
        }
        for (Wire wire : pipeline.wires()) {
            into.computeIfAbsent(wire.to(), end -> new ArrayList<>()).add(wire.from());
            above.computeIfAbsent(wire.to().node(), id -> new ArrayList<>())
                    .add(wire.from().node());
            leaving.computeIfAbsent(wire.from().node(), id -> new ArrayList<>()).add(wire);
        }
    }

    /// Those that are not bypassed, in document order.
    List<Node> nodes() {
        return pipeline.nodes();
    }

    Node node(String id) {
        return document.nodes().get(place(id));
    }

    boolean has(String id) {
        return kinds.containsKey(id);
    }

    /// The node's place in the document, bypassed nodes counted.
    int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no such node: " + id);
        }
        return place;
    }

    NodeKind kind(String id) {
        NodeKind kind = kinds.get(id);
        if (kind == null) {
            throw new IllegalArgumentException("no such node: " + id);
        }
        return kind;
    }

    /// Where the wires to an input come from, in wire order.
    List<Wire.End> into(String node, String in) {
        return into.getOrDefault(new Wire.End(node, in), List.of());
    }

    /// Where the only wire to an input comes from.
    Wire.End only(String node, String in) {
        List<Wire.End> ends = into(node, in);
        if (ends.size() != 1) {
            throw new IllegalArgumentException(
                    "“" + node + "." + in + "” has " + ends.size() + " wires");
        }
        return ends.getFirst();
    }

    /// The nodes wired to any input, in wire order.
    List<String> upstream(String node) {
        return above.getOrDefault(node, List.of());
    }

    /// The wires that start at a node, in their order.
    List<Wire> leaving(String node) {
        return leaving.getOrDefault(node, List.of());
    }

    /// The nodes of the task that has this root, sources first.
    Set<String> chain(String root) {
        Set<String> chain = new LinkedHashSet<>();
        collect(root, chain);
        return chain;
    }

    /// The wires that end at one of these nodes.
    List<Wire> wiresInto(Set<String> nodes) {
        return pipeline.wires().stream().filter(wire -> nodes.contains(wire.to().node())).toList();
    }

    /// What that task polls: its nodes, and the boundaries it receives from.
    List<String> polled(String root) {
        Set<String> chain = chain(root);
        Set<String> polled = new LinkedHashSet<>();
        for (String node : chain) {
            upstream(node).stream()
                    .filter(above -> kind(above) instanceof NodeKind.Boundary)
                    .forEach(polled::add);
            polled.add(node);
        }
        return List.copyOf(polled);
    }

    private void collect(String node, Set<String> chain) {
        for (String above : upstream(node)) {
            if (kind(above) instanceof NodeKind.Operator) {
                collect(above, chain);
            }
        }
        chain.add(node);
    }

    /// What flows out there.
    PortType type(Wire.End out) {
        Port.Out port =
                kind(out.node())
                        .spec()
                        .out(out.port())
                        .orElseThrow(() -> new IllegalArgumentException("no such output: " + out));
        return switch (port.type()) {
            case Port.Type.Fixed(PortType type) -> type;
            case Port.Type.Like(String in) -> type(only(out.node(), in));
        };
    }
}
