package dev.sluice.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A pipeline indexed by node and by wire end, for questions asked many times.
public final class Graph {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<Wire.End, List<Wire>> into = new HashMap<>();
    private final Map<String, List<Wire>> leaving = new HashMap<>();
    private final Map<String, List<Wire>> entering = new HashMap<>();

    public Graph(Pipeline pipeline) {
        pipeline.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Wire wire : pipeline.wires()) {
            into.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
            leaving.computeIfAbsent(wire.from().node(), _ -> new ArrayList<>()).add(wire);
            entering.computeIfAbsent(wire.to().node(), _ -> new ArrayList<>()).add(wire);
        }
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /// The wires that end at an input, in document order.
    public List<Wire> into(Wire.End input) {
        return into.getOrDefault(input, List.of());
    }

    /// The wires that start at a node, in document order.
    public List<Wire> leaving(String node) {
        return leaving.getOrDefault(node, List.of());
    }

    /// The wires that end at a node, in document order.
    public List<Wire> entering(String node) {
        return entering.getOrDefault(node, List.of());
    }

    /// These nodes, and those whose items can come to them.
    public Set<String> upstream(Collection<String> nodes) {
        return reached(nodes, node -> entering(node).stream().map(wire -> wire.from().node()));
    }

    /// These nodes, and those that their items can come to.
    public Set<String> downstream(Collection<String> nodes) {
        return reached(nodes, node -> leaving(node).stream().map(wire -> wire.to().node()));
    }

    /// These nodes, and those that wires of any direction lead to.
    public Set<String> connected(Collection<String> nodes) {
        return reached(
                nodes,
                node ->
                        Stream.concat(
                                entering(node).stream().map(wire -> wire.from().node()),
                                leaving(node).stream().map(wire -> wire.to().node())));
    }

    /// Whether items from `from` can come to `to`; every node reaches itself.
    public boolean reaches(String from, String to) {
        return downstream(List.of(from)).contains(to);
    }

    private static Set<String> reached(
            Collection<String> from, Function<String, Stream<String>> neighbours) {
        Deque<String> next = new ArrayDeque<>(from);
        Set<String> seen = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            String node = next.pop();
            if (seen.add(node)) {
                neighbours.apply(node).forEach(next::push);
            }
        }
        return seen;
    }
}
