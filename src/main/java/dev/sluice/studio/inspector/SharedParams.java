package dev.sluice.studio.inspector;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;

import java.util.List;
import java.util.Optional;

/// The parameters that several nodes have in common: of one name, edited alike.
final class SharedParams {
    private SharedParams() {}

    /// As the first node has them; none where a kind is missing.
    static List<Param<?>> of(List<Node> nodes, Catalog catalog) {
        List<Optional<Spec>> specs =
                nodes.stream().map(node -> catalog.spec(node.kind())).distinct().toList();
        if (specs.isEmpty() || specs.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        return specs.getFirst().orElseThrow().params().stream()
                .<Param<?>>map(param -> param)
                .filter(param -> specs.stream().allMatch(spec -> has(spec.orElseThrow(), param)))
                .toList();
    }

    private static boolean has(Spec spec, Param<?> param) {
        return spec.param(param.id())
                .filter(other -> other.type().editor().equals(param.type().editor()))
                .isPresent();
    }

    /// The different values that the nodes have, as JSON.
    static List<Object> values(List<Node> nodes, Param<?> param) {
        Object fallback = param.fallbackJson();
        return nodes.stream()
                .map(node -> node.params().getOrDefault(param.id(), fallback))
                .distinct()
                .toList();
    }
}
