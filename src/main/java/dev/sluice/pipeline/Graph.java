package dev.sluice.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pipeline indexed by node and by wire end, for questions asked many times.
public final class Graph {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<Wire.End, List<Wire>> into = new HashMap<>();
    private final Map<String, List<Wire>> leaving = new HashMap<>();

    public Graph(Pipeline pipeline) {
        pipeline.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Wire wire : pipeline.wires()) {
            into.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
            leaving.computeIfAbsent(wire.from().node(), _ -> new ArrayList<>()).add(wire);
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

    /// Whether items from `from` can come to `to`; every node reaches itself.
    public boolean reaches(String from, String to) {
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String node = next.pop();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                leaving(node).forEach(wire -> next.push(wire.to().node()));
            }
        }
        return false;
    }
}
