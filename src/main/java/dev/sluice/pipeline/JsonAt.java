package dev.sluice.pipeline;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value and where it stands in its file; lines and columns count from 1.
sealed interface JsonAt {
    int line();

    int column();

    /// The value as plain Java, see [Json].
    @Nullable Object plain();

    record Scalar(@Nullable Object value, int line, int column) implements JsonAt {
        @Override
        public @Nullable Object plain() {
            return value;
        }
    }

    record Array(List<JsonAt> elements, int line, int column) implements JsonAt {
        @Override
        public Object plain() {
            return elements.stream().map(JsonAt::plain).toList();
        }
    }

    record Obj(Map<String, JsonAt> fields, int line, int column) implements JsonAt {
        @Override
        public Object plain() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            fields.forEach((key, value) -> map.put(key, value.plain()));
            return map;
        }
    }

    /// What to call it in a sentence.
    default String words() {
        return switch (this) {
            case Array _ -> "a list";
            case Obj _ -> "an object";
            case Scalar(var value, _, _) ->
                    switch (value) {
                        case null -> "null";
                        case String text -> "the text \"" + text + "\"";
                        case Boolean flag -> flag.toString();
                        default -> "the number " + value;
                    };
        };
    }
}
