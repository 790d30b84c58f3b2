package dev.sluice.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The fields of one object, taken by name; what nobody took is the rest.
final class Fields {
    private final String owner;
    private final JsonAt at;
    private final Map<String, JsonAt> left;
    private final Map<String, JsonAt> taken = new LinkedHashMap<>();

    private Fields(String owner, JsonAt at, Map<String, JsonAt> fields) {
        this.owner = owner;
        this.at = at;
        this.left = new LinkedHashMap<>(fields);
    }

    /// @param owner what to call the object in a sentence
    static Fields of(JsonAt at, String owner) {
        if (at instanceof JsonAt.Obj(var fields, _, _)) {
            return new Fields(owner, at, fields);
        }
        throw Refusal.at(
                at.line(),
                at.column(),
                owner + " is " + at.words() + ", not an object.",
                "Write { ... }.");
    }

    <T> T required(String name, Class<T> type, String example) {
        JsonAt field = left.get(name);
        if (field == null) {
            throw Refusal.at(
                    at.line(),
                    at.column(),
                    owner + " has no \"" + name + "\".",
                    "Add " + example + ".");
        }
        return typed(name, field, type);
    }

    String text(String name, String fallback) {
        JsonAt field = left.get(name);
        return field == null ? fallback : typed(name, field, String.class);
    }

    boolean flag(String name) {
        JsonAt field = left.get(name);
        return field != null && typed(name, field, Boolean.class);
    }

    double number(String name, double fallback) {
        JsonAt field = left.get(name);
        return field == null ? fallback : typed(name, field, Number.class).doubleValue();
    }

    long whole(String name, long fallback) {
        JsonAt field = left.get(name);
        return field == null ? fallback : typed(name, field, Long.class);
    }

    Optional<Duration> duration(String name) {
        JsonAt field = left.get(name);
        if (field == null) {
            return Optional.empty();
        }
        Optional<Duration> duration = Durations.parse(typed(name, field, String.class));
        if (duration.isEmpty()) {
            throw Refusal.at(
                    field.line(),
                    field.column(),
                    "\"" + name + "\" is " + field.words() + ".",
                    "Write a number and a unit: \"50ms\", \"1.5s\".");
        }
        return duration;
    }

    List<JsonAt> list(String name) {
        JsonAt field = left.remove(name);
        return switch (field) {
            case null -> List.of();
            case JsonAt.Array(var elements, _, _) -> elements;
            default -> throw wrong(name, field, "a list");
        };
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(element -> element.plain() instanceof String text ? text : fail(name, element))
                .toList();
    }

    private static String fail(String name, JsonAt element) {
        throw wrong(name, element, "a text");
    }

    Fields object(String name, String called) {
        JsonAt field = left.remove(name);
        return field == null ? new Fields(called, at, Map.of()) : of(field, called);
    }

    void each(BiConsumer<String, JsonAt> action) {
        left.forEach(action);
    }

    /// What was not taken, as plain Java.
    @SuppressWarnings("NullAway")
    Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        left.forEach((name, field) -> rest.put(name, field.plain()));
        return rest;
    }

    Refusal refusal(String name, String sentence, String remedy) {
        JsonAt field = taken.getOrDefault(name, at);
        return Refusal.at(field.line(), field.column(), sentence, remedy);
    }

    private <T> T typed(String name, JsonAt field, Class<T> type) {
        taken.put(name, field);
        left.remove(name);
        Object plain = field.plain();
        if (type.isInstance(plain)) {
            return type.cast(plain);
        }
        throw wrong(name, field, words(type));
    }

    private static String words(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return type == Long.class ? "a whole number" : "a number";
    }

    static Refusal wrong(String name, JsonAt field, String wanted) {
        return Refusal.at(
                field.line(),
                field.column(),
                "\"" + name + "\" is " + field.words() + ".",
                "It has to be " + wanted + ".");
    }
}
