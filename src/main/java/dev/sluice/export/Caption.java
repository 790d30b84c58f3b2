package dev.sluice.export;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Values;
import dev.sluice.pipeline.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a drawing says of a node: its title, its kind, and the parameters that differ from the default.
///
/// @param kind empty where the title says it already
record Caption(String title, String kind, List<String> params) {
    private static final int LONGEST = 60;

    Caption {
        params = List.copyOf(params);
    }

    static Caption of(Node node, Catalog catalog) {
        Optional<Spec> spec = catalog.spec(node.kind());
        List<String> params = new ArrayList<>();
        spec.flatMap(known -> known.param("capacity"))
                .filter(_ -> !node.params().containsKey("capacity"))
                .ifPresent(capacity -> params.add(line(capacity.id(), capacity.fallbackJson())));
        for (Map.Entry<String, Object> param : node.params().entrySet()) {
            if (spec.flatMap(known -> known.param(param.getKey()))
                    .filter(known -> same(known, param.getValue()))
                    .isEmpty()) {
                params.add(line(param.getKey(), param.getValue()));
            }
        }
        return new Caption(node.name(), node.name().equals(node.kind()) ? "" : node.kind(), params);
    }

    private static <T> boolean same(Param<T> param, Object json) {
        return param.type().parse(json) instanceof Parsed.Good<T>(T value)
                && param.type().json(value).equals(param.fallbackJson());
    }

    private static String line(String name, Object value) {
        return name + ": " + shortened(Values.text(value));
    }

    private static String shortened(String text) {
        int end =
                text.offsetByCodePoints(
                        0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
