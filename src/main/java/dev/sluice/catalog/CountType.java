package dev.sluice.catalog;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// How many of something, or no limit.
record CountType() implements ParamType<OptionalLong> {
    private static final String UNLIMITED = "unlimited";

    @Override
    public Parsed<OptionalLong> parse(Object json) {
        return switch (json) {
            case Long number when number >= 0 -> new Parsed.Good<>(OptionalLong.of(number));
            case String text when text.strip().equals(UNLIMITED) ->
                    new Parsed.Good<>(OptionalLong.empty());
            case String text when text.strip().matches("\\d{1,18}") ->
                    new Parsed.Good<>(OptionalLong.of(Long.parseLong(text.strip())));
            default ->
                    new Parsed.Bad<>(
                            Values.quoted(json) + " is not a number of items.",
                            "Write a whole number from 0 on, or “unlimited”.");
        };
    }

    @Override
    public Object json(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : UNLIMITED;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "anyOf",
                List.of(Map.of("type", "integer", "minimum", 0L), Map.of("const", UNLIMITED)));
    }

    @Override
    public Editor editor() {
        return new Editor.Text("a number, or unlimited");
    }
}
