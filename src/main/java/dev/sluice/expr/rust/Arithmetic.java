package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/// `+ - * / %` and the sign, of numbers whose kind is known.
final class Arithmetic {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    static final String TOO_LARGE = "the result is too large for a whole number";
    private static final String BY_ZERO = "division by zero";

    private final Translator in;

    Arithmetic(Translator in) {
        this.in = in;
    }

    Code code(String operator, List<Code> args) {
        Code a = args.get(0);
        if (operator.equals("-_")) {
            return negated(a);
        }
        Code b = args.get(1);
        if (a.type() instanceof Int x && b.type() instanceof Int y) {
            return whole(operator.charAt(1), a, x, b, y);
        }
        if (number(a) && number(b)) {
            return decimal(operator.charAt(1), Translator.decimal(a), Translator.decimal(b));
        }
        if (a.type() instanceof Many x && b.type() instanceof Many y && operator.equals("_+_")) {
            return concat(a, x, b, y);
        }
        throw Translator.dynamic("to calculate with");
    }

    private static boolean number(Code code) {
        return code.type() instanceof Int || code.type() instanceof Decimal;
    }

    private Code negated(Code a) {
        return switch (a.type()) {
            case Int(long least, long most) when least > Long.MIN_VALUE ->
                    Code.of("-" + a.at(Level.UNARY), Level.UNARY, new Int(-most, -least)).after(a);
            case Int _ -> code("_-_", List.of(Literals.whole(0), a));
            case Decimal(double least, double most) ->
                    Code.of("-" + a.at(Level.UNARY), Level.UNARY, new Decimal(-most, -least))
                            .after(a);
            default -> throw Translator.dynamic("to change the sign of");
        };
    }

    private static Code decimal(char operator, Code a, Code b) {
        Level level = level(operator);
        return Code.of(
                        a.at(level) + " " + operator + " " + b.at(tighter(level)),
                        level,
                        range(operator, a, b))
                .after(a, b);
    }

    private static Decimal range(char operator, Code a, Code b) {
        if (!(a.type() instanceof Decimal(double al, double am))
                || !(b.type() instanceof Decimal(double bl, double bm))
                || !(Double.isFinite(al) && Double.isFinite(am))
                || !(Double.isFinite(bl) && Double.isFinite(bm))
                || operator == '%'
                || (operator == '/' && bl <= 0 && bm >= 0)) {
            return Decimal.ANY;
        }
        double[] ends =
                Stream.of(al, am)
                        .flatMap(x -> Stream.of(bl, bm).map(y -> result(operator, x, y)))
                        .mapToDouble(x -> x)
                        .sorted()
                        .toArray();
        return new Decimal(ends[0], ends[3]);
    }

    private static double result(char operator, double x, double y) {
        return switch (operator) {
            case '+' -> x + y;
            case '-' -> x - y;
            case '*' -> x * y;
            default -> x / y;
        };
    }

    private Code whole(char operator, Code a, Int x, Code b, Int y) {
        boolean divides = operator == '/' || operator == '%';
        boolean byZero = divides && y.least() <= 0 && y.most() >= 0;
        Bounds bounds = Bounds.of(operator, x, y);
        Level level = level(operator);
        String plain = a.at(level) + " " + operator + " " + b.at(tighter(level));
        if (!byZero && bounds.fit()) {
            return Code.of(plain, level, bounds.type()).after(a, b);
        }
        if (in.fallible()) {
            return checked(operator, a, b, byZero, bounds.type());
        }
        if ((byZero && y.most() == y.least()) || !bounds.possible()) {
            in.uses.allow("unconditional_panic, arithmetic_overflow");
        }
        Code code = Code.of(plain, level, bounds.type()).after(a, b).overflowing();
        return byZero ? code.failing() : code;
    }

    private Code checked(char operator, Code a, Code b, boolean byZero, RustType type) {
        String method =
                switch (operator) {
                    case '+' -> "checked_add";
                    case '-' -> "checked_sub";
                    case '*' -> "checked_mul";
                    case '/' -> "checked_div";
                    default -> "checked_rem";
                };
        return in.checked(
                        a.receiver() + "." + method + "(" + b.text() + ")",
                        ".ok_or",
                        byZero ? BY_ZERO : TOO_LARGE,
                        type)
                .after(a, b);
    }

    /// The remainder that is never negative.
    Code euclid(Code a, long divisor) {
        if (!(a.type() instanceof Int(long least, long most))) {
            return a.type() instanceof RustType.Never
                    ? a
                    : code(
                            "_%_",
                            List.of(
                                    code(
                                            "_+_",
                                            List.of(
                                                    code(
                                                            "_%_",
                                                            List.of(a, Literals.whole(divisor))),
                                                    Literals.whole(divisor))),
                                    Literals.whole(divisor)));
        }
        Int type = new Int(0, Math.min(divisor - 1, least >= 0 ? most : Long.MAX_VALUE));
        return least >= 0
                ? Code.of(
                                a.at(Level.MULTIPLY) + " % " + Literals.grouped(divisor),
                                Level.MULTIPLY,
                                type)
                        .after(a)
                : Code.tight(a.receiver() + ".rem_euclid(" + Literals.grouped(divisor) + ")", type)
                        .after(a);
    }

    private Code concat(Code a, Many x, Code b, Many y) {
        RustType of = Types.join(x.of(), y.of());
        if (!Types.same(x.of(), y.of())) {
            throw Translator.dynamic("to put together");
        }
        long most = x.most() > Long.MAX_VALUE - y.most() ? Long.MAX_VALUE : x.most() + y.most();
        String left = a.receiver() + ".as_slice()";
        String right = b.receiver() + ".as_slice()";
        return Code.tight(Layout.array("", List.of(left, right)) + ".concat()", new Many(of, most))
                .after(a, b);
    }

    private static Level level(char operator) {
        return operator == '+' || operator == '-' ? Level.ADD : Level.MULTIPLY;
    }

    private static Level tighter(Level level) {
        return level == Level.ADD ? Level.MULTIPLY : Level.CAST;
    }

    /// Where the result of an operation lies.
    record Bounds(BigInteger least, BigInteger most) {
        static Bounds of(char operator, Int x, Int y) {
            if (operator == '/' || operator == '%') {
                return divided(operator, x, y);
            }
            List<BigInteger> ends =
                    Stream.of(x.least(), x.most())
                            .map(BigInteger::valueOf)
                            .flatMap(
                                    a ->
                                            Stream.of(y.least(), y.most())
                                                    .map(BigInteger::valueOf)
                                                    .map(b -> result(operator, a, b)))
                            .sorted()
                            .toList();
            return new Bounds(ends.getFirst(), ends.getLast());
        }

        private static BigInteger result(char operator, BigInteger a, BigInteger b) {
            return switch (operator) {
                case '+' -> a.add(b);
                case '-' -> a.subtract(b);
                default -> a.multiply(b);
            };
        }

        private static Bounds divided(char operator, Int x, Int y) {
            BigInteger least = BigInteger.valueOf(x.least());
            BigInteger most = BigInteger.valueOf(x.most());
            BigInteger size = least.abs().max(most.abs());
            if (operator == '/') {
                boolean flips = y.least() < 0;
                return new Bounds(
                        flips ? size.negate() : least.min(BigInteger.ZERO),
                        flips ? size : most.max(BigInteger.ZERO));
            }
            BigInteger divisor =
                    BigInteger.valueOf(y.least()).abs().max(BigInteger.valueOf(y.most()).abs());
            BigInteger rest = divisor.subtract(BigInteger.ONE).min(size).max(BigInteger.ZERO);
            boolean overflows = x.least() == Long.MIN_VALUE && y.least() <= -1 && y.most() >= -1;
            return overflows
                    ? new Bounds(LEAST, MOST.add(BigInteger.ONE))
                    : new Bounds(
                            x.least() < 0 ? rest.negate() : BigInteger.ZERO,
                            x.most() > 0 ? rest : BigInteger.ZERO);
        }

        boolean fit() {
            return least.compareTo(LEAST) >= 0 && most.compareTo(MOST) <= 0;
        }

        boolean possible() {
            return least.compareTo(MOST) <= 0 && most.compareTo(LEAST) >= 0;
        }

        Int type() {
            return new Int(
                    least.max(LEAST).min(MOST).longValue(), most.min(MOST).max(LEAST).longValue());
        }
    }
}
