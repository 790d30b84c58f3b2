package dev.sluice.export;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Colours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The JSON Schema (draft 2020-12) of documents, so that editors complete and check them.
public final class DocumentSchema {
    private static final String DURATION = "^\\s*\\d+(\\.\\d+)?\\s*(ns|us|µs|ms|s|m|min|h)\\s*$";

    private DocumentSchema() {}

    /// The schema as a JSON value.
    public static Map<String, Object> of(Catalog catalog) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Sluice pipeline");
        schema.put("type", "object");
        schema.put("required", List.of("format"));
        schema.put("properties", document());
        schema.put("$defs", Map.of("node", node(catalog)));
        return schema;
    }

    private static Map<String, Object> document() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", Map.of("const", 1L));
        fields.put("name", text("Shown in the title and in lists."));
        fields.put("about", text("A sentence about it."));
        fields.put("settings", object(settings(), List.of()));
        fields.put("nodes", list(Map.of("$ref", "#/$defs/node"), "Document order is task order."));
        fields.put("wires", list(wire(), "Each from “node.port” to “node.port”."));
        fields.put("notes", list(object(note(), List.of("id")), "Sticky notes."));
        fields.put("groups", list(object(group(), List.of("id")), "Titled frames around nodes."));
        return fields;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("clock", ordered("enum", List.of("live", "virtual"), "default", "live"));
        fields.put(
                "speed",
                ordered("type", "number", "minimum", 0.01, "maximum", 1000L, "default", 1L));
        fields.put("seed", ordered("type", "integer", "default", 42L));
        fields.put("until", ordered("type", "string", "pattern", DURATION));
        return fields;
    }

    private static Map<String, Object> wire() {
        Map<String, Object> end = ordered("type", "string", "pattern", "^.+\\..+$");
        return ordered("type", "array", "items", end, "minItems", 2L, "maxItems", 2L);
    }

    private static Map<String, Object> note() {
        Map<String, Object> fields = place();
        fields.put("id", Map.of("type", "string"));
        fields.put("text", Map.of("type", "string"));
        fields.put("node", text("The id of the node it goes along with."));
        fields.put("colour", colour());
        fields.put("width", Map.of("type", "number"));
        fields.put("height", Map.of("type", "number"));
        return fields;
    }

    private static Map<String, Object> group() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", Map.of("type", "string"));
        fields.put("title", Map.of("type", "string"));
        fields.put("colour", colour());
        fields.put("nodes", list(Map.of("type", "string"), "Ids of the nodes inside."));
        return fields;
    }

    private static Map<String, Object> node(Catalog catalog) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", ordered("type", "string", "pattern", "^[\\p{L}\\p{N}_-]{1,64}$"));
        fields.put("kind", ordered("type", "string", "examples", ids(catalog)));
        fields.put("label", text("What the canvas shows instead of the id."));
        fields.put("params", Map.of("type", "object"));
        fields.put(
                "bypassed",
                ordered(
                        "type",
                        "boolean",
                        "default",
                        false,
                        "description",
                        "Whether it is run as if the node were not there."));
        fields.put("colour", colour());
        fields.putAll(place());
        Map<String, Object> node = object(fields, List.of("id", "kind"));
        List<Object> perKind = new ArrayList<>();
        for (NodeKind kind : catalog.kinds()) {
            perKind.add(when(kind.spec()));
        }
        node.put("allOf", perKind);
        return node;
    }

    private static List<String> ids(Catalog catalog) {
        return catalog.kinds().stream().map(kind -> kind.spec().id()).toList();
    }

    private static Map<String, Object> when(Spec spec) {
        Map<String, Object> isKind =
                ordered(
                        "properties",
                        Map.of("kind", Map.of("const", spec.id())),
                        "required",
                        List.of("kind"));
        return ordered("if", isKind, "then", Map.of("properties", Map.of("params", params(spec))));
    }

    private static Map<String, Object> params(Spec spec) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Param<?> param : spec.params()) {
            fields.put(param.id(), param(param));
        }
        return ordered(
                "type", "object", "description", spec.help().summary(), "properties", fields);
    }

    private static <T> Map<String, Object> param(Param<T> param) {
        Map<String, Object> schema = sorted(param.type().schema());
        schema.put("title", param.label());
        schema.put("description", param.help());
        schema.put("default", param.type().json(param.fallback()));
        return schema;
    }

    private static Map<String, Object> place() {
        return ordered("x", Map.of("type", "number"), "y", Map.of("type", "number"));
    }

    private static Map<String, Object> colour() {
        return ordered("type", "string", "examples", Colours.NAMES);
    }

    private static Map<String, Object> text(String description) {
        return ordered("type", "string", "description", description);
    }

    private static Map<String, Object> list(Map<String, Object> items, String description) {
        return ordered("type", "array", "description", description, "items", items);
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
        Map<String, Object> object = ordered("type", "object", "properties", fields);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    /// A type's schema with its keys in order of the alphabet, so that it is printed alike every time.
    static Map<String, Object> sorted(Map<?, ?> schema) {
        Map<String, Object> sorted = new LinkedHashMap<>();
        new TreeMap<Object, Object>(schema)
                .forEach((key, value) -> sorted.put((String) key, sortedValue(value)));
        return sorted;
    }

    private static Object sortedValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> sorted(map);
            case List<?> list -> list.stream().map(DocumentSchema::sortedValue).toList();
            default -> value;
        };
    }

    /// A map that keeps the order in which it was written down.
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
