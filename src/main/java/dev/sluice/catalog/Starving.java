package dev.sluice.catalog;

import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Wire;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds sources that never wait and never end, in a task where nothing else waits or ends either.
final class Starving {
    private final Catalog catalog;
    private final Graph graph;

    private Starving(Pipeline pipeline, Catalog catalog) {
        this.catalog = catalog;
        this.graph = new Graph(pipeline);
    }

    static List<Problem> check(Pipeline pipeline, Catalog catalog) {
        Starving starving = new Starving(pipeline, catalog);
        return pipeline.nodes().stream()
                .filter(starving::endless)
                .filter(starving::unhindered)
                .map(Starving::problem)
                .toList();
    }

    private boolean endless(Node node) {
        return catalog.kind(node.kind()).orElse(null) instanceof NodeKind.Operator source
                && source.endless();
    }

    /// Whether a task polls it, and nothing on the way to its sink may wait or end first.
    private boolean unhindered(Node source) {
        Set<String> seen = new HashSet<>();
        Optional<Node> at = Optional.of(source);
        while (at.isPresent() && seen.add(at.get().id())) {
            Node node = at.get();
            NodeKind kind = catalog.kind(node.kind()).orElse(null);
            if (kind == null || hinders(node, kind)) {
                return false;
            }
            if (kind instanceof NodeKind.Sink) {
                return true;
            }
            at =
                    graph.leaving(node.id()).stream()
                            .map(Wire::to)
                            .findFirst()
                            .flatMap(end -> graph.node(end.node()));
        }
        return false;
    }

    /// A time that runs out is seen only in a poll that finds something to wait for.
    private static boolean hinders(Node node, NodeKind kind) {
        return !kind.watches() && (kind.mayEndFirst() || mayWait(node, kind.spec()));
    }

    private static boolean mayWait(Node node, Spec spec) {
        return spec.params().stream()
                .filter(param -> param.type().editor() instanceof ParamType.Editor.Time)
                .anyMatch(param -> takesTime(node, param));
    }

    private static <T> boolean takesTime(Node node, Param<T> param) {
        Object json = node.params().getOrDefault(param.id(), param.fallbackJson());
        return param.type().parse(json) instanceof ParamType.Parsed.Good<T>(T value)
                && !value.equals(Delay.NONE)
                && !value.equals(Duration.ZERO);
    }

    private static Problem problem(Node node) {
        return Problem.warning(
                Problem.Place.node(node.id()),
                "“"
                        + node.title()
                        + "” never waits and never ends, and nothing behind it does: its task never"
                        + " lets go, and in virtual time the clock stands still for ever.",
                "Put “take” or “throttle” behind it, or let a body take time.");
    }
}
