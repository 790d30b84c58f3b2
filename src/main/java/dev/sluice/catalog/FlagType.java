package dev.sluice.catalog;

import java.util.Map;

/// On or off.
record FlagType() implements ParamType<Boolean> {
    @Override
    public Parsed<Boolean> parse(Object json) {
        return json instanceof Boolean flag
                ? new Parsed.Good<>(flag)
                : new Parsed.Bad<>(
                        Values.quoted(json) + " is neither on nor off.", "Write true or false.");
    }

    @Override
    public Object json(Boolean value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }

    @Override
    public Editor editor() {
        return new Editor.Toggle();
    }
}
