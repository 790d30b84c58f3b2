package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The operators `== != < <= > >= in` and `[ ]`.
///
/// Whole and decimal numbers compare by their exact value: `1 == 1.0`. Values of different kinds are not equal, and
/// have no order.
final class Comparison {
    private static final int UNORDERED = 2;

    private Comparison() {}

    static Object equal(@Nullable Object a, @Nullable Object b, Frame frame) {
        return same(a, b, frame);
    }

    static Object different(@Nullable Object a, @Nullable Object b, Frame frame) {
        return !same(a, b, frame);
    }

    static Object less(@Nullable Object a, @Nullable Object b, Frame frame) {
        return order(a, b) == -1;
    }

    static Object lessOrEqual(@Nullable Object a, @Nullable Object b, Frame frame) {
        return order(a, b) <= 0;
    }

    static Object greater(@Nullable Object a, @Nullable Object b, Frame frame) {
        return order(a, b) == 1;
    }

    static Object greaterOrEqual(@Nullable Object a, @Nullable Object b, Frame frame) {
        int order = order(a, b);
        return order == 0 || order == 1;
    }

    static Object in(@Nullable Object member, @Nullable Object whole, Frame frame) {
        return switch (whole) {
            case List<?> list -> {
                frame.spend(list.size());
                yield list.stream().anyMatch(other -> same(member, other, frame));
            }
            case Map<?, ?> map -> member instanceof String key && map.containsKey(key);
            case null, default ->
                    throw new EvaluationException(
                            "`in` looks into a list or a map, not " + Values.kind(whole));
        };
    }

    static @Nullable Object index(@Nullable Object whole, @Nullable Object at, Frame frame) {
        return switch (whole) {
            case List<?> list -> list.get(place(at, list.size()));
            case Map<?, ?> map -> member(map, at);
            case null, default ->
                    throw new EvaluationException(
                            "`[ ]` takes from a list or a map, not from " + Values.kind(whole));
        };
    }

    private static int place(@Nullable Object at, int size) {
        if (!(Values.widened(at) instanceof Number number)
                || number.longValue() != number.doubleValue()) {
            throw new EvaluationException(
                    "a place in a list is a whole number, not " + Values.kind(at));
        }
        long place = number.longValue();
        if (place < 0 || place >= size) {
            throw new EvaluationException(
                    size == 0
                            ? "the list is empty"
                            : "no place %d in the list: it has 0 to %d".formatted(place, size - 1));
        }
        return (int) place;
    }

    private static @Nullable Object member(Map<?, ?> map, @Nullable Object key) {
        var name = Values.key(key);
        var value = map.get(name);
        if (value == null && !map.containsKey(name)) {
            throw new EvaluationException(
                    "no field `%s` in the map".formatted(Text.shortened(name)));
        }
        return value;
    }

    static boolean same(@Nullable Object a, @Nullable Object b, Frame frame) {
        if (a instanceof Long x && b instanceof Long y) {
            return x.longValue() == y.longValue();
        }
        if (a instanceof Number && b instanceof Number) {
            return order(a, b) == 0;
        }
        return switch (a) {
            case null -> b == null;
            case List<?> x when b instanceof List<?> y -> sameLists(x, y, frame);
            case Map<?, ?> x when b instanceof Map<?, ?> y -> sameMaps(x, y, frame);
            case List<?> _, Map<?, ?> _ -> false;
            default -> a.equals(b);
        };
    }

    private static boolean sameLists(List<?> x, List<?> y, Frame frame) {
        frame.spend(1);
        if (x.size() != y.size()) {
            return false;
        }
        var others = y.iterator();
        for (var member : x) {
            frame.spend(1);
            if (!same(member, others.next(), frame)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMaps(Map<?, ?> x, Map<?, ?> y, Frame frame) {
        frame.spend(1 + x.size());
        return x.size() == y.size()
                && x.entrySet().stream()
                        .allMatch(
                                e ->
                                        y.containsKey(e.getKey())
                                                && same(e.getValue(), y.get(e.getKey()), frame));
    }

    /// The sign of the difference, or [#UNORDERED] where one side is not a number at all (NaN).
    static int order(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (Values.widened(a) instanceof Number x && Values.widened(b) instanceof Number y) {
            return orderNumbers(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return Integer.signum(x.compareTo(y));
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        throw new EvaluationException(
                "cannot compare %s with %s".formatted(Values.kind(a), Values.kind(b)));
    }

    private static int orderNumbers(Number x, Number y) {
        if (Double.isNaN(x.doubleValue()) || Double.isNaN(y.doubleValue())) {
            return UNORDERED;
        }
        if (x instanceof Long whole) {
            return y instanceof Long other
                    ? Long.compare(whole, other)
                    : orderMixed(whole, y.doubleValue());
        }
        return y instanceof Long whole ? -orderMixed(whole, x.doubleValue()) : orderDecimals(x, y);
    }

    private static int orderDecimals(Number x, Number y) {
        double a = x.doubleValue();
        double b = y.doubleValue();
        return a < b ? -1 : a > b ? 1 : 0;
    }

    private static int orderMixed(long whole, double decimal) {
        if (decimal >= 0x1p63) {
            return -1;
        }
        if (decimal < -0x1p63) {
            return 1;
        }
        int order = Long.compare(whole, (long) decimal);
        return order != 0 ? order : -(int) Math.signum(decimal - (long) decimal);
    }
}
