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
/// @param name `main` of the first sink's task, else the id of its producer or sink
/// @param nodes ids, in document order
public record Task(String name, List<String> nodes) {
    public Task {
        nodes = List.copyOf(nodes);
    }

    /// One task for each producer, and one for each sink with the chain it polls, down from its channels; in
    /// document order. Drafts have tasks too: what no sink polls is in none.
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
            switch (kinds.get(node.id())) {
                case NodeKind.Producer _ -> tasks.add(new Task(node.id(), List.of(node.id())));
                case NodeKind.Sink _ -> {
                    Set<String> chain = chain(node.id(), kinds, above);
                    List<String> nodes =
                            pipeline.nodes().stream()
                                    .map(Node::id)
                                    .filter(chain::contains)
                                    .toList();
                    tasks.add(new Task(main ? "main" : node.id(), nodes));
                    main = false;
                }
                case NodeKind.Conduit _, NodeKind.Operator _ -> {}
                case null -> {}
            }
        }
        return tasks;
    }

    private static Set<String> chain(
            String sink, Map<String, NodeKind> kinds, Map<String, List<String>> above) {
        Set<String> chain = new HashSet<>(Set.of(sink));
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

    private static boolean polled(@Nullable NodeKind kind) {
        return switch (kind) {
            case NodeKind.Operator _ -> true;
            case NodeKind.Producer _, NodeKind.Conduit _, NodeKind.Sink _ -> false;
            case null -> false;
        };
    }
}
