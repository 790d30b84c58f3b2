package dev.sluice.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A JSON list of items.
record ValuesType() implements ParamType<List<Object>> {
    private static final String REMEDY =
            "Write a list of numbers, texts, true, false, lists or maps.";

    @Override
    public Parsed<List<Object>> parse(Object json) {
        if (!(json instanceof List<?> list)) {
            return new Parsed.Bad<>(Values.quoted(json) + " is not a list.", REMEDY);
        }
        int nothing = new ArrayList<>(list).indexOf(null);
        if (nothing >= 0) {
            return new Parsed.Bad<>(
                    "Value " + (nothing + 1) + " is null, which is no item.", REMEDY);
        }
        return new Parsed.Good<>(List.copyOf(list));
    }

    @Override
    public Object json(List<Object> value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "array",
                "items",
                Map.of("type", List.of("number", "string", "boolean", "array", "object")));
    }

    @Override
    public Editor editor() {
        return new Editor.Values();
    }
}
