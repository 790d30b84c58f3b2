package dev.sluice.studio.model;

import dev.sluice.catalog.Bypass;
import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which node of a running pipeline leads to which; bypassed nodes are not among them.
public final class Flow {
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, List<String>> below;
    private final Set<String> sinks;

    public Flow(Pipeline document, Catalog catalog) {
        Pipeline running = Bypass.applied(document, catalog);
        for (Wire wire : running.wires()) {
            above.computeIfAbsent(wire.to().node(), _ -> new HashSet<>()).add(wire.from().node());
        }
        this.below =
                running.wires().stream()
                        .collect(
                                Collectors.groupingBy(
                                        wire -> wire.from().node(),
                                        Collectors.mapping(
                                                wire -> wire.to().node(), Collectors.toList())));
        this.sinks =
                running.nodes().stream()
                        .filter(node -> isSink(node, catalog))
                        .map(Node::id)
                        .collect(Collectors.toSet());
    }

    private static boolean isSink(Node node, Catalog catalog) {
        return catalog.spec(node.kind()).filter(spec -> spec.family() == Family.SINKS).isPresent();
    }

    boolean leads(String from, String to) {
        return above.getOrDefault(to, Set.of()).contains(from);
    }

    /// Where what leaves this node goes, if it can only go one way.
    Optional<String> after(String node) {
        List<String> all = below.getOrDefault(node, List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    boolean isSink(String node) {
        return sinks.contains(node);
    }
}
