package dev.sluice.studio.palette;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which kinds are likely to be added next: those that were added last, and those that the examples use most.
public final class Recent {
    private static final int KEPT = 6;

    private final List<String> kinds = new ArrayList<>();
    private volatile Map<String, Long> usual = Map.of();

    /// @param away reads the examples
    public Recent(Executor away) {
        away.execute(() -> usual = counted());
    }

    private static Map<String, Long> counted() {
        return Examples.list().stream()
                .flatMap(entry -> Examples.open(entry.name()).stream())
                .flatMap(Recent::nodes)
                .collect(Collectors.groupingBy(Node::kind, Collectors.counting()));
    }

    private static Stream<Node> nodes(Reading reading) {
        return switch (reading) {
            case Reading.Opened(var pipeline, var _) -> pipeline.nodes().stream();
            case Reading.Refused _ -> Stream.empty();
        };
    }

    /// Remembers that a kind was added.
    void add(String kind) {
        kinds.remove(kind);
        kinds.addFirst(kind);
        if (kinds.size() > KEPT) {
            kinds.removeLast();
        }
    }

    /// 0 for the latest; more for kinds of longer ago, and most for all others.
    int age(String kind) {
        int index = kinds.indexOf(kind);
        return index < 0 ? KEPT : index;
    }

    /// How many nodes of the examples are of this kind.
    long uses(String kind) {
        return usual.getOrDefault(kind, 0L);
    }
}
