package dev.sluice.catalog;

import java.util.Map;

/// Text.
record TextType(String prompt) implements ParamType<String> {
    @Override
    public Parsed<String> parse(Object json) {
        return json instanceof String text
                ? new Parsed.Good<>(text)
                : new Parsed.Bad<>(
                        Values.quoted(json) + " is not text.", "Write text in quotation marks.");
    }

    @Override
    public Object json(String value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public Editor editor() {
        return new Editor.Text(prompt);
    }
}
