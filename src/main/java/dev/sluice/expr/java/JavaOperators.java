package dev.sluice.expr.java;

import dev.sluice.expr.java.JavaCode.Level;
import dev.sluice.expr.java.JavaType.Bool;
import dev.sluice.expr.java.JavaType.Decimal;
import dev.sluice.expr.java.JavaType.Fields;
import dev.sluice.expr.java.JavaType.Many;
import dev.sluice.expr.java.JavaType.Text;
import dev.sluice.expr.java.JavaType.Tuple;
import dev.sluice.expr.java.JavaType.Whole;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The operators of expressions in Java.
final class JavaOperators {
    private JavaOperators() {}

    /// The operator of this name, if it is one.
    static Optional<JavaCode> code(String name, JavaCode... args) {
        return Optional.ofNullable(
                switch (name) {
                    case "_+_" -> add(args[0], args[1]);
                    case "_-_" -> sum(args[0], args[1], " - ", "subtractExact");
                    case "_*_" -> product(args[0], args[1]);
                    case "_/_" -> divided(args[0], args[1]);
                    case "_%_" -> rest(args[0], args[1]);
                    case "-_" -> negated(args[0]);
                    case "!_" ->
                            JavaCode.of("!" + args[0].at(Level.UNARY), Level.UNARY, new Bool())
                                    .after(args);
                    case "_&&_" -> joined(args[0], args[1], " && ", Level.AND);
                    case "_||_" -> joined(args[0], args[1], " || ", Level.OR);
                    case "_==_" -> equal(args[0], args[1], true);
                    case "_!=_" -> equal(args[0], args[1], false);
                    case "_<_" -> ordered(args[0], args[1], " < ");
                    case "_<=_" -> ordered(args[0], args[1], " <= ");
                    case "_>_" -> ordered(args[0], args[1], " > ");
                    case "_>=_" -> ordered(args[0], args[1], " >= ");
                    case "@in" -> in(args[0], args[1]);
                    case "_[_]" -> index(args[0], args[1]);
                    case "_?_:_" -> choice(args[0], args[1], args[2]);
                    default -> null;
                });
    }

    private static JavaCode joined(JavaCode a, JavaCode b, String sign, Level level) {
        return JavaCode.of(a.at(level) + sign + b.at(level), level, new Bool()).after(a, b);
    }

    private static JavaCode add(JavaCode a, JavaCode b) {
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

    private static JavaCode sum(JavaCode a, JavaCode b, String sign, String exact) {
        BinaryOperator<BigInteger> whole =
                sign.equals(" + ") ? BigInteger::add : BigInteger::subtract;
        return arithmetic(a, b, sign, Level.SUM, exact, whole, range(a, b, sign));
    }

    private static JavaCode product(JavaCode a, JavaCode b) {
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

    private static JavaCode divided(JavaCode a, JavaCode b) {
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

    private static JavaCode rest(JavaCode a, JavaCode b) {
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

    private static JavaCode negated(JavaCode a) {
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

    /// Whether both are the same, or not.
    static JavaCode equal(JavaCode a, JavaCode b, boolean same) {
        boolean numbers = a.number() && b.number();
        if (numbers || (a.type() instanceof Bool && b.type() instanceof Bool)) {
            String left = a.boxed() && b.boxed() ? unboxed(a) : a.at(Level.EQUALITY);
            return JavaCode.of(
                            left + (same ? " == " : " != ") + b.at(Level.ORDER),
                            Level.EQUALITY,
                            new Bool())
                    .after(a, b);
        }
        boolean comparable =
                (a.isText() && b.isText())
                        || (a.type().wide().equals(b.type().wide()) && a.boxed() && b.boxed());
        if (!comparable) {
            throw new Inexpressible(
                    "Java compares only what is of one kind, and it has to know that beforehand.");
        }
        String equals = a.at(Level.PRIMARY) + ".equals(" + b.text() + ")";
        return JavaCode.of(
                        (same ? "" : "!") + equals, same ? Level.PRIMARY : Level.UNARY, new Bool())
                .after(a, b);
    }

    private static String unboxed(JavaCode a) {
        return "(" + a.type().component() + ") " + a.at(Level.UNARY);
    }

    private static JavaCode ordered(JavaCode a, JavaCode b, String sign) {
        if (a.number() && b.number()) {
            return JavaCode.of(a.at(Level.SUM) + sign + b.at(Level.SUM), Level.ORDER, new Bool())
                    .after(a, b);
        }
        if (a.isText() && b.isText()) {
            return JavaCode.of(
                            a.at(Level.PRIMARY) + ".compareTo(" + b.text() + ")" + sign + "0",
                            Level.ORDER,
                            new Bool())
                    .after(a, b);
        }
        throw JavaTranslator.mixes("the order");
    }

    /// Whether it is a member.
    static JavaCode in(JavaCode member, JavaCode whole) {
        if (whole.type() instanceof Fields(String _, var fields)) {
            String name = member.text().replaceAll("^\"|\"$", "");
            return JavaCode.primary(String.valueOf(fields.containsKey(name)), new Bool());
        }
        JavaType of =
                switch (whole.type()) {
                    case Many(JavaType one) -> one;
                    case Tuple tuple -> tuple.member();
                    case JavaType _ -> throw JavaTranslator.mixes("members");
                };
        if (!of.wide().equals(member.type().wide()) && !(of instanceof JavaType.Nothing)) {
            throw new Inexpressible("Java looks for a member only among members of one kind.");
        }
        return JavaCode.primary(
                        whole.at(Level.PRIMARY) + ".contains(" + member.alone() + ")", new Bool())
                .after(member, whole);
    }

    private static JavaCode index(JavaCode whole, JavaCode at) {
        boolean constant = at.type() instanceof Whole(long least, long most) && least == most;
        String place = constant ? at.text() : "Math.toIntExact(" + at.alone() + ")";
        String got = whole.at(Level.PRIMARY) + ".get(" + place + ")";
        return switch (whole.type()) {
            case Fields fields ->
                    JavaTranslator.field(whole, fields, at.text().replaceAll("^\"|\"$", ""));
            case Many(JavaType of) -> JavaCode.object(got, of).after(whole, at).failing(true);
            case Tuple tuple when constant && least(at) >= 0 && least(at) < tuple.of().size() -> {
                JavaType type = tuple.of().get((int) least(at));
                boolean same = tuple.member().java().equals(type.java());
                JavaCode member =
                        same
                                ? JavaCode.object(got, type)
                                : new JavaCode(
                                        "(" + type.java() + ") " + got,
                                        "(" + type.java() + ") " + got,
                                        "",
                                        Level.UNARY,
                                        type,
                                        true,
                                        false);
                yield member.after(whole);
            }
            case JavaType _ -> throw JavaTranslator.mixes("a member");
        };
    }

    private static long least(JavaCode at) {
        return at.type() instanceof Whole(long least, long _) ? least : -1;
    }

    private static JavaCode choice(JavaCode condition, JavaCode a, JavaCode b) {
        JavaType type = a.type().or(b.type());
        boolean mixed = type.java().equals("Object") && !a.type().java().equals("Object");
        String cast = mixed ? "(Object) " : "";
        String then = cast.isEmpty() ? a.aloneAt(Level.OR) : cast + a.aloneAt(Level.UNARY);
        String text = condition.at(Level.OR) + " ? " + then + " : " + b.aloneAt(Level.CHOICE);
        return new JavaCode(
                        text,
                        text,
                        "",
                        Level.CHOICE,
                        type,
                        mixed || (a.boxed() && b.boxed()),
                        false)
                .after(condition, a, b);
    }
}
