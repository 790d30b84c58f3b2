package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// The values of expressions: Long, Double, Boolean, String, List, Map, and null inside lists and maps.
final class Values {
    private Values() {}

    /// The kind of a value, with its article.
    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing (null)";
            case Long _ -> "a whole number";
            case Double _ -> "a decimal number";
            case Boolean _ -> "true or false";
            case String _ -> "text";
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "a map";
            default -> "a " + value.getClass().getSimpleName();
        };
    }

    static boolean bool(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw new EvaluationException("true or false is needed here, not " + kind(value));
    }

    static String text(@Nullable Object value, String function) {
        if (value instanceof String text) {
            return text;
        }
        throw new EvaluationException("`%s` needs text, not %s".formatted(function, kind(value)));
    }

    static List<?> members(@Nullable Object value, String function) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new EvaluationException("`%s` needs a list, not %s".formatted(function, kind(value)));
    }

    static long whole(@Nullable Object value, String function) {
        if (value instanceof Long whole) {
            return whole;
        }
        throw new EvaluationException(
                "`%s` needs a whole number, not %s".formatted(function, kind(value)));
    }

    static String key(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new EvaluationException("the keys of a map are text, not " + kind(value));
    }

    static Map<?, ?> fields(@Nullable Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new EvaluationException(
                "no field `%s`: this is %s, not a map".formatted(field, kind(value)));
    }

    static List<?> list(@Nullable Object[] members) {
        return Collections.unmodifiableList(Arrays.asList(members));
    }

    /// Other numbers of Java as Long and Double; the rest as it is.
    static @Nullable Object widened(@Nullable Object value) {
        return switch (value) {
            case Integer n -> n.longValue();
            case Short n -> n.longValue();
            case Byte n -> n.longValue();
            case Float n -> n.doubleValue();
            case null, default -> value;
        };
    }

    /// Refuses a value so large or deep that printing it would never end.
    static void weigh(@Nullable Object value, int depth, Frame frame) {
        if (depth > Frame.DEEPEST_VALUE) {
            throw new EvaluationException(
                    "the answer is nested more than %d deep".formatted(Frame.DEEPEST_VALUE));
        }
        if (value instanceof List<?> list) {
            frame.spend(1 + list.size());
            list.forEach(member -> weigh(member, depth + 1, frame));
        } else if (value instanceof Map<?, ?> map) {
            frame.spend(1 + map.size());
            map.values().forEach(member -> weigh(member, depth + 1, frame));
        }
    }
}
