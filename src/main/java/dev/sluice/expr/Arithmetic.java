package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/// The operators `+ - * / %` and the sign.
///
/// Two whole numbers give a whole number, and one that does not fit is a failure, not a wrap-around; division
/// rounds towards zero and `%` has the sign of its left side. As soon as one side is a decimal number the other is
/// taken as one too, which CEL itself refuses: `item * 0.1` works on a whole number here.
final class Arithmetic {
    private Arithmetic() {}

    static Object add(@Nullable Object a, @Nullable Object b, Frame frame) {
        if (a instanceof Long x && b instanceof Long y) {
            long sum = x + y;
            return ((x ^ sum) & (y ^ sum)) < 0 ? overflow() : (Object) sum;
        }
        if (a instanceof String x && b instanceof String y) {
            frame.spendText((long) x.length() + y.length());
            return x.concat(y);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return concat(x, y, frame);
        }
        return mixed(a, b, "add %s and %s", Math::addExact, Double::sum);
    }

    static Object subtract(@Nullable Object a, @Nullable Object b, Frame frame) {
        if (a instanceof Long x && b instanceof Long y) {
            long difference = x - y;
            return ((x ^ y) & (x ^ difference)) < 0 ? overflow() : (Object) difference;
        }
        return mixed(a, b, "subtract from %s %s", Math::subtractExact, (x, y) -> x - y);
    }

    static Object multiply(@Nullable Object a, @Nullable Object b, Frame frame) {
        if (a instanceof Long x && b instanceof Long y) {
            return times(x, y);
        }
        return mixed(a, b, "multiply %s and %s", Arithmetic::times, (x, y) -> x * y);
    }

    static Object divide(@Nullable Object a, @Nullable Object b, Frame frame) {
        return mixed(a, b, "divide %s by %s", Arithmetic::quotient, (x, y) -> x / y);
    }

    static Object remainder(@Nullable Object a, @Nullable Object b, Frame frame) {
        if (a instanceof Long x && b instanceof Long y) {
            return rest(x, y);
        }
        return mixed(a, b, "divide %s by %s", Arithmetic::rest, (x, y) -> x % y);
    }

    static Object negate(@Nullable Object a, Frame frame) {
        return switch (Values.widened(a)) {
            case Long x -> x == Long.MIN_VALUE ? overflow() : (Object) (-x);
            case Double x -> -x;
            case null, default ->
                    throw new EvaluationException(Values.kind(a) + " has no sign to change");
        };
    }

    private static Object concat(List<?> a, List<?> b, Frame frame) {
        if (a instanceof Loop.Growing growing) {
            growing.addAll(b);
            return growing;
        }
        int size = Math.addExact(a.size(), b.size());
        frame.spendList(size);
        var members = new Object[size];
        System.arraycopy(a.toArray(), 0, members, 0, a.size());
        System.arraycopy(b.toArray(), 0, members, a.size(), b.size());
        return Values.list(members);
    }

    private static Object mixed(
            @Nullable Object a,
            @Nullable Object b,
            String doing,
            LongBinaryOperator whole,
            DoubleBinaryOperator decimal) {
        if (Values.widened(a) instanceof Number x && Values.widened(b) instanceof Number y) {
            try {
                return x instanceof Long && y instanceof Long
                        ? (Object) whole.applyAsLong(x.longValue(), y.longValue())
                        : (Object) decimal.applyAsDouble(x.doubleValue(), y.doubleValue());
            } catch (ArithmeticException _) {
                return overflow();
            }
        }
        throw new EvaluationException("cannot " + doing.formatted(Values.kind(a), Values.kind(b)));
    }

    private static long times(long x, long y) {
        long high = Math.multiplyHigh(x, y);
        long low = x * y;
        return high == low >> 63 ? low : overflow();
    }

    private static long quotient(long x, long y) {
        return y == 0 ? byZero() : x == Long.MIN_VALUE && y == -1 ? overflow() : x / y;
    }

    private static long rest(long x, long y) {
        return y == 0 ? byZero() : x == Long.MIN_VALUE && y == -1 ? overflow() : x % y;
    }

    private static long byZero() {
        throw new EvaluationException("division by zero");
    }

    private static long overflow() {
        throw new EvaluationException("the result is too large for a whole number");
    }
}
