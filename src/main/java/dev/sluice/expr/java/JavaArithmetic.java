package dev.sluice.expr.java;

import dev.sluice.expr.java.JavaCode.Level;
import dev.sluice.expr.java.JavaType.Decimal;
import dev.sluice.expr.java.JavaType.Text;
import dev.sluice.expr.java.JavaType.Whole;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The operators `+ - * / %` and the sign in Java: plain where the numbers are known to be small enough, else the
/// methods of `Math` that refuse to overflow.
final class JavaArithmetic {
    private JavaArithmetic() {}

    static JavaCode add(JavaCode a, JavaCode b) {
        if (a.isText() && b.isText()) {
            return concatenated(a, b);
        }
        return sum(a, b, " + ", "addExact");
    }

    private static JavaCode concatenated(JavaCode a, JavaCode b) {
        boolean leftIsText = a.bare().isEmpty();
        String right = !leftIsText || b.bare().isEmpty() ? b.at(Level.PRODUCT) : b.bare();
        String left = !leftIsText && b.bare().isEmpty() ? a.bare() : a.at(Level.SUM);
        return JavaCode.of(left + " + " + right, Level.SUM, new Text()).after(a, b);
    }

    static JavaCode subtract(JavaCode a, JavaCode b) {
        return sum(a, b, " - ", "subtractExact");
    }

    private static JavaCode sum(JavaCode a, JavaCode b, String sign, String exact) {
        BinaryOperator<BigInteger> whole =
                sign.equals(" + ") ? BigInteger::add : BigInteger::subtract;
        return arithmetic(a, b, sign, Level.SUM, exact, whole, range(a, b, sign));
    }

    static JavaCode product(JavaCode a, JavaCode b) {
        return arithmetic(
                a,
                b,
                " * ",
                Level.PRODUCT,
                "multiplyExact",
                BigInteger::multiply,
                range(a, b, " * "));
    }

    private static Decimal range(JavaCode a, JavaCode b, String sign) {
        double[] ends =
                corners(a)
                        .boxed()
                        .flatMapToDouble(
                                x ->
                                        corners(b)
                                                .map(
                                                        y ->
                                                                sign.equals(" + ")
                                                                        ? x + y
                                                                        : sign.equals(" - ")
                                                                                ? x - y
                                                                                : x * y))
                        .toArray();
        double least = Arrays.stream(ends).min().orElse(Double.NEGATIVE_INFINITY);
        double most = Arrays.stream(ends).max().orElse(Double.POSITIVE_INFINITY);
        return Double.isNaN(least) || Double.isNaN(most)
                ? JavaType.Decimal.ANY
                : new Decimal(least, most);
    }

    private static DoubleStream corners(JavaCode code) {
        return switch (code.type()) {
            case Whole(long least, long most) -> DoubleStream.of((double) least, (double) most);
            case Decimal(double least, double most) -> DoubleStream.of(least, most);
            case JavaType _ ->
                    throw new Inexpressible(
                            "Java has to know beforehand what it calculates with, and here kinds"
                                    + " mix.");
        };
    }

    private static JavaCode arithmetic(
            JavaCode a,
            JavaCode b,
            String sign,
            Level level,
            String exact,
            BinaryOperator<BigInteger> whole,
            Decimal decimal) {
        if (!(a.type() instanceof Whole x) || !(b.type() instanceof Whole y)) {
            return JavaCode.of(operands(a, b, sign, level), level, decimal).after(a, b);
        }
        BigInteger[] ends =
                Stream.of(x.least(), x.most())
                        .flatMap(
                                left ->
                                        Stream.of(y.least(), y.most())
                                                .map(
                                                        right ->
                                                                whole.apply(
                                                                        BigInteger.valueOf(left),
                                                                        BigInteger.valueOf(right))))
                        .sorted()
                        .toArray(BigInteger[]::new);
        if (ends[0].bitLength() < 64 && ends[3].bitLength() < 64) {
            Whole type = new Whole(ends[0].longValue(), ends[3].longValue());
            return JavaCode.of(operands(a, b, sign, level), level, type).after(a, b);
        }
        return JavaCode.primary(
                        "Math." + exact + "(" + a.alone() + ", " + b.text() + ")",
                        JavaType.Whole.ANY)
                .after(a, b)
                .failing(true);
    }

    /// Two constants would be calculated as `int`.
    private static String operands(JavaCode a, JavaCode b, String sign, Level level) {
        boolean small = !a.alone().equals(a.text()) && !b.alone().equals(b.text());
        Level tighter = level == Level.SUM ? Level.PRODUCT : Level.UNARY;
        return (small ? a.aloneAt(level) : a.at(level)) + sign + b.at(tighter);
    }

    static JavaCode divided(JavaCode a, JavaCode b) {
        if (a.type() instanceof Whole x && b.type() instanceof Whole y) {
            boolean fails = y.least() <= 0 && y.most() >= 0;
            boolean plain = y.least() > 0;
            long bound =
                    Math.max(Math.abs(Math.max(x.least(), -Long.MAX_VALUE)), Math.abs(x.most()));
            Whole type =
                    plain && x.least() >= 0 ? new Whole(0, x.most()) : new Whole(-bound, bound);
            return JavaCode.of(operands(a, b, " / ", Level.PRODUCT), Level.PRODUCT, type)
                    .after(a, b)
                    .failing(fails);
        }
        range(a, b, " * ");
        return JavaCode.of(
                        operands(a, b, " / ", Level.PRODUCT), Level.PRODUCT, JavaType.Decimal.ANY)
                .after(a, b);
    }

    static JavaCode rest(JavaCode a, JavaCode b) {
        if (a.type() instanceof Whole x && b.type() instanceof Whole y) {
            boolean fails = y.least() <= 0 && y.most() >= 0;
            long bound =
                    Math.max(Math.abs(Math.max(y.least(), -Long.MAX_VALUE)), Math.abs(y.most()))
                            - 1;
            Whole type =
                    new Whole(
                            x.least() >= 0 ? 0 : Math.max(-bound, x.least()),
                            x.most() <= 0 ? 0 : Math.min(bound, x.most()));
            return JavaCode.of(operands(a, b, " % ", Level.PRODUCT), Level.PRODUCT, type)
                    .after(a, b)
                    .failing(fails);
        }
        range(a, b, " * ");
        return JavaCode.of(
                        operands(a, b, " % ", Level.PRODUCT), Level.PRODUCT, JavaType.Decimal.ANY)
                .after(a, b);
    }

    static JavaCode negated(JavaCode a) {
        return switch (a.type()) {
            case Whole(long least, long most) when least == Long.MIN_VALUE ->
                    JavaCode.primary(
                                    "Math.negateExact(" + a.alone() + ")",
                                    new Whole(-Math.max(most, -Long.MAX_VALUE), Long.MAX_VALUE))
                            .after(a)
                            .failing(true);
            case Whole(long least, long most) -> {
                JavaCode negated =
                        JavaCode.of(minus(a.text(), a), Level.UNARY, new Whole(-most, -least));
                yield negated.alone(minus(a.alone(), a)).after(a);
            }
            case Decimal(double least, double most) ->
                    JavaCode.of(minus(a.text(), a), Level.UNARY, new Decimal(-most, -least))
                            .after(a);
            case JavaType _ -> throw JavaTranslator.mixes("a sign");
        };
    }

    private static String minus(String text, JavaCode a) {
        return "-" + (a.level() == Level.PRIMARY ? text : "(" + text + ")");
    }
}
