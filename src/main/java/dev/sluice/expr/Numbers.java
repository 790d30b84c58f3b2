package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/// What the functions on numbers do.
final class Numbers {
    private Numbers() {}

    static Object num(@Nullable Object value, Frame frame) {
        frame.spend(1);
        return switch (Values.widened(value)) {
            case Long n -> n;
            case Double n -> n;
            case List<?> list -> {
                Object sum = 0L;
                for (var member : list) {
                    sum = Arithmetic.add(sum, num(member, frame), frame);
                }
                yield sum;
            }
            case null, default ->
                    throw new EvaluationException("`num` has no number for " + Values.kind(value));
        };
    }

    static Object sum(@Nullable Object value, Frame frame) {
        Object sum = 0L;
        for (var member : Values.members(value, "sum")) {
            frame.spend(1);
            sum = Arithmetic.add(sum, number(member, "sum"), frame);
        }
        return sum;
    }

    static Object min(@Nullable Object list, Frame frame) {
        return best(list, "min", -1, frame);
    }

    static Object min(@Nullable Object a, @Nullable Object b, Frame frame) {
        return Comparison.order(number(b, "min"), number(a, "min")) == -1
                ? number(b, "min")
                : number(a, "min");
    }

    static Object max(@Nullable Object list, Frame frame) {
        return best(list, "max", 1, frame);
    }

    static Object max(@Nullable Object a, @Nullable Object b, Frame frame) {
        return Comparison.order(number(b, "max"), number(a, "max")) == 1
                ? number(b, "max")
                : number(a, "max");
    }

    static Object abs(@Nullable Object value, Frame frame) {
        return switch (number(value, "math.abs")) {
            case Double d -> Math.abs(d);
            case Number n -> n.longValue() < 0 ? Arithmetic.negate(n, frame) : n;
        };
    }

    static Object sign(@Nullable Object value, Frame frame) {
        return switch (number(value, "math.sign")) {
            case Double d -> Math.signum(d);
            case Number n -> (long) Long.signum(n.longValue());
        };
    }

    static Object sqrt(@Nullable Object value, Frame frame) {
        return Math.sqrt(number(value, "math.sqrt").doubleValue());
    }

    static Object floor(@Nullable Object value, Frame frame) {
        return rounded(value, "math.floor", Math::floor);
    }

    static Object ceil(@Nullable Object value, Frame frame) {
        return rounded(value, "math.ceil", Math::ceil);
    }

    static Object round(@Nullable Object value, Frame frame) {
        return rounded(value, "math.round", x -> Math.copySign(Math.floor(Math.abs(x) + 0.5), x));
    }

    static Object trunc(@Nullable Object value, Frame frame) {
        return rounded(value, "math.trunc", x -> x < 0 ? Math.ceil(x) : Math.floor(x));
    }

    static Object toInt(@Nullable Object value, Frame frame) {
        return switch (Values.widened(value)) {
            case Long n -> n;
            case Double d when d >= -0x1p63 && d < 0x1p63 -> (long) d.doubleValue();
            case Double _ ->
                    throw new EvaluationException("the number is too large for a whole number");
            case String text -> parsed(text, "whole number", Long::valueOf);
            case null, default ->
                    throw new EvaluationException(
                            "`int` has no whole number for " + Values.kind(value));
        };
    }

    static Object toDouble(@Nullable Object value, Frame frame) {
        return switch (Values.widened(value)) {
            case Number n -> n.doubleValue();
            case String text -> parsed(text, "number", Double::valueOf);
            case null, default ->
                    throw new EvaluationException(
                            "`double` has no number for " + Values.kind(value));
        };
    }

    static Object toText(@Nullable Object value, Frame frame) {
        return switch (Values.widened(value)) {
            case String text -> text;
            case Number n -> n.toString();
            case Boolean b -> b.toString();
            case null, default ->
                    throw new EvaluationException("`string` has no text for " + Values.kind(value));
        };
    }

    static Object toBool(@Nullable Object value, Frame frame) {
        return switch (value) {
            case Boolean b -> b;
            case String text when text.equalsIgnoreCase("true") -> true;
            case String text when text.equalsIgnoreCase("false") -> false;
            case null, default ->
                    throw new EvaluationException("`bool` needs the text true or false");
        };
    }

    private static Object parsed(String text, String what, Function<String, Object> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException _) {
            throw new EvaluationException("`%s` is not a %s".formatted(Text.shortened(text), what));
        }
    }

    private static Number number(@Nullable Object value, String function) {
        if (Values.widened(value) instanceof Number number) {
            return number;
        }
        throw new EvaluationException(
                "`%s` needs a number, not %s".formatted(function, Values.kind(value)));
    }

    private static Object best(@Nullable Object list, String function, int wanted, Frame frame) {
        var members = Values.members(list, function);
        if (members.isEmpty()) {
            throw new EvaluationException("an empty list has no " + function);
        }
        frame.spendList(members.size());
        Number best = number(members.getFirst(), function);
        for (var member : members) {
            var number = number(member, function);
            best = Comparison.order(number, best) == wanted ? number : best;
        }
        return best;
    }

    private static Object rounded(
            @Nullable Object value, String function, DoubleUnaryOperator rounding) {
        return switch (number(value, function)) {
            case Double d -> rounding.applyAsDouble(d);
            case Number n -> n;
        };
    }
}
