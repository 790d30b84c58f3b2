package dev.sluice.catalog;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one task polls.
///
/// @param name `main` of the first sink's task, else the id of its producer, boundary or sink
/// @param nodes ids, in document order
public record Task(String name, List<String> nodes) {
    public Task {
        nodes = List.copyOf(nodes);
    }

    /// One task for each producer, boundary and sink, with the chain it polls, down from its channels; in document
    /// order. Drafts have tasks too: what nobody polls is in none.
    public static List<Task> all(Pipeline pipeline, Catalog catalog) {
        Map<String, NodeKind> kinds = new HashMap<>();
        Map<String, List<String>> above = new HashMap<>();
        for (Node node : pipeline.nodes()) {
            catalog.kind(node.kind()).ifPresent(kind -> kinds.put(node.id(), kind));
        }
        pipeline.wires()
                .forEach(
                        wire ->
                                above.computeIfAbsent(wire.to().node(), _ -> new ArrayList<>())
                                        .add(wire.from().node()));
        List<Task> tasks = new ArrayList<>();
        boolean main = true;
        for (Node node : pipeline.nodes()) {
            NodeKind kind = kinds.get(node.id());
            if (isRoot(kind)) {
                Set<String> chain = chain(node.id(), kinds, above);
                List<String> nodes =
                        pipeline.nodes().stream().map(Node::id).filter(chain::contains).toList();
                boolean first = main && kind instanceof NodeKind.Sink;
                tasks.add(new Task(first ? "main" : node.id(), nodes));
                main &= !first;
            }
        }
        return tasks;
    }

    private static Set<String> chain(
            String root, Map<String, NodeKind> kinds, Map<String, List<String>> above) {
        Set<String> chain = new HashSet<>(Set.of(root));
        Deque<String> next = new ArrayDeque<>(chain);
        while (!next.isEmpty()) {
            for (String feeder : above.getOrDefault(next.pop(), List.of())) {
                if (polled(kinds.get(feeder)) && chain.add(feeder)) {
                    next.push(feeder);
                }
            }
        }
        return chain;
    }

    private static boolean isRoot(@Nullable NodeKind kind) {
        return switch (kind) {
            case NodeKind.Producer _, NodeKind.Boundary _, NodeKind.Sink _ -> true;
            case NodeKind.Conduit _, NodeKind.Operator _ -> false;
            case null -> false;
        };
    }

    private static boolean polled(@Nullable NodeKind kind) {
        return kind instanceof NodeKind.Operator;
    }
}
