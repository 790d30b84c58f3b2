package dev.sluice.pipeline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON values as plain Java: `null`, [Boolean], [Long], [Double], [String], [List], [Map] with text keys.
public final class Json {
    private Json() {}

    /// An unmodifiable deep copy that keeps the order of the keys.
    public static Map<String, Object> copy(Map<String, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, copyValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    /// The value of a JSON text; empty for `null` and for what is not exactly one sound value.
    public static Optional<Object> parse(String text) {
        try {
            return Optional.ofNullable(JsonParsing.parse(text).plain());
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static @Nullable Object copyValue(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> copy((Map<String, ?>) map);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(element -> copy.add(copyValue(element)));
                yield Collections.unmodifiableList(copy);
            }
            case null, default -> value;
        };
    }
}
