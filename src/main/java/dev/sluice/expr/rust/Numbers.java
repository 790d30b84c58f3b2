package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Fields;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Mixed;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.RustType.Text;
import dev.sluice.expr.rust.RustType.Tuple;

import java.util.List;
import java.util.stream.IntStream;

/// The functions on numbers.
final class Numbers {
    private static final double EXACT = 0x1p53;

    private final Translator in;

    Numbers(Translator in) {
        this.in = in;
    }

    Code code(String function, List<Code> args) {
        Code a = args.getFirst();
        return switch (function) {
            case "num" -> num(a);
            case "sum" -> num(list(a));
            case "min", "math.least" -> best("min", args);
            case "max", "math.greatest" -> best("max", args);
            case "int" -> whole(a);
            case "double" -> decimal(a);
            case "bool" -> bool(a);
            case "math.abs" -> abs(a);
            case "math.sign" -> sign(a);
            case "math.sqrt" ->
                    Code.tight(Translator.decimal(number(a)).receiver() + ".sqrt()", Decimal.ANY)
                            .after(a);
            default -> rounded(function.substring("math.".length()), a);
        };
    }

    private static Code number(Code a) {
        if (a.type() instanceof Int || a.type() instanceof Decimal) {
            return a;
        }
        throw Translator.dynamic("as a number");
    }

    private static Code list(Code a) {
        if (a.type() instanceof Many || a.type() instanceof Tuple) {
            return a;
        }
        throw Translator.dynamic("the sum of");
    }

    /// A number itself; of a list the sum of the numbers in it, however deep.
    private Code num(Code a) {
        return switch (a.type()) {
            case Int _, Decimal _, Never _ -> a;
            case Tuple tuple -> added(a, tuple);
            case Many many -> summed(a, many);
            case Mixed mixed -> mixed(a, mixed);
            case Text _, Bool _, Fields _ ->
                    throw new Untranslatable("“num” has no number for what comes here.");
        };
    }

    private Code added(Code a, Tuple tuple) {
        Arithmetic arithmetic = new Arithmetic(in);
        Code sum = Literals.whole(0);
        for (int i = 0; i < tuple.of().size(); i++) {
            Code member = num(Code.place(a.receiver() + "." + i, tuple.of().get(i)).after(a));
            sum = i == 0 ? member : arithmetic.code("_+_", List.of(sum, member));
        }
        return sum;
    }

    private Code summed(Code a, Many many) {
        RustType type = sum(a.type());
        if (in.fallible() && Types.WHOLE.equals(type)) {
            return in.checked(
                            numbers(a) + ".try_fold(0_i64, |sum, x| sum.checked_add(x))",
                            ".ok_or",
                            Arithmetic.TOO_LARGE,
                            type)
                    .after(a);
        }
        RustType of = many.of();
        String flat = Members.iterated(a);
        while (of instanceof Many inner) {
            flat += ".flatten()";
            of = inner.of();
        }
        Code member = num(Code.place("x", of));
        if (!member.is("x")) {
            flat += ".map(|x| " + Layout.flat(member.text()) + ")";
        }
        String number = member.type() instanceof Decimal ? "f64" : "i64";
        return Code.tight(flat + ".sum::<" + number + ">()", type).after(a, member).overflowing();
    }

    /// All whole numbers in it as an iterator.
    private String numbers(Code a) {
        return switch (a.type()) {
            case Many(RustType of, long _) when of instanceof Int ->
                    Members.iterated(a) + ".copied()";
            case Many(RustType of, long _) ->
                    Members.iterated(a) + ".flat_map(|x| " + numbers(Code.place("x", of)) + ")";
            case Tuple(List<RustType> of) when of.stream().allMatch(Int.class::isInstance) ->
                    Members.iterated(a).replaceFirst("\\.iter\\(\\)$", "");
            case Tuple(List<RustType> of) ->
                    IntStream.range(0, of.size())
                            .mapToObj(i -> numbers(Code.place(a.receiver() + "." + i, of.get(i))))
                            .reduce((x, y) -> iterator(x) + ".chain(" + y + ")")
                            .orElseThrow();
            default -> "[" + num(a).text() + "]";
        };
    }

    private static String iterator(String numbers) {
        return numbers.startsWith("[") ? numbers + ".into_iter()" : numbers;
    }

    /// Where the sum of all numbers in it lies.
    static RustType sum(RustType type) {
        return switch (type) {
            case Int _, Decimal _ -> type;
            case Many(RustType of, long most) -> times(sum(of), most);
            case Tuple(List<RustType> of) -> {
                RustType sum = new Int(0, 0);
                for (RustType one : of) {
                    sum = plus(sum, sum(one));
                }
                yield sum;
            }
            case Mixed mixed ->
                    mixed.of().stream().map(Numbers::sum).reduce(new Never(), Types::join);
            case Never _ -> new Int(0, 0);
            case Text _, Bool _, Fields _ -> type;
        };
    }

    private static RustType times(RustType type, long most) {
        if (!(type instanceof Int(long least, long greatest))) {
            return type instanceof Decimal ? Decimal.ANY : type;
        }
        if (most > Integer.MAX_VALUE
                || Math.abs((double) least) * most > EXACT
                || Math.abs((double) greatest) * most > EXACT) {
            return Types.WHOLE;
        }
        return new Int(Math.min(0, least * most), Math.max(0, greatest * most));
    }

    private static RustType plus(RustType a, RustType b) {
        if (a instanceof Int x && b instanceof Int y) {
            Arithmetic.Bounds bounds = Arithmetic.Bounds.of('+', x, y);
            return bounds.fit() ? bounds.type() : Types.WHOLE;
        }
        return b instanceof Decimal || a instanceof Decimal ? Decimal.ANY : b;
    }

    private Code mixed(Code a, Mixed mixed) {
        RustType sum = sum(mixed);
        if (!(sum instanceof Int)) {
            throw Translator.dynamic("as a number");
        }
        in.uses.helper(Helper.VALUE_NUM);
        in.uses.value(mixed);
        return Code.tight(a.receiver() + ".num()", sum).after(a);
    }

    private Code best(String method, List<Code> args) {
        if (args.size() == 1) {
            return bestOf(method, args.getFirst());
        }
        Code a = number(args.get(0));
        Code b = number(args.get(1));
        if (a.type() instanceof Int x && b.type() instanceof Int y) {
            Int type =
                    method.equals("min")
                            ? new Int(Math.min(x.least(), y.least()), Math.min(x.most(), y.most()))
                            : new Int(Math.max(x.least(), y.least()), Math.max(x.most(), y.most()));
            return Code.tight(a.receiver() + "." + method + "(" + b.text() + ")", type).after(a, b);
        }
        if (!Types.same(a.type(), b.type())) {
            throw new Untranslatable(
                    "The " + method + " of a whole and a decimal number is of either kind.");
        }
        return Code.tight(a.receiver() + "." + method + "(" + b.text() + ")", Decimal.ANY)
                .after(a, b);
    }

    private Code bestOf(String method, Code list) {
        RustType of = Members.of(list);
        String best =
                of instanceof Decimal
                        ? ".copied().reduce(f64::" + method + ")"
                        : ".copied()." + method + "()";
        if (!(of instanceof Int || of instanceof Decimal)) {
            throw Translator.dynamic("the " + method + " of");
        }
        return in.checked(
                        Members.iterated(list) + best,
                        ".ok_or",
                        "an empty list has no " + method,
                        of)
                .after(list);
    }

    private Code whole(Code a) {
        return switch (a.type()) {
            case Int _, Never _ -> a;
            case Decimal(double least, double most)
                    when Math.abs(least) < EXACT && Math.abs(most) < EXACT ->
                    Code.of(
                                    a.at(Level.CAST) + " as i64",
                                    Level.CAST,
                                    new Int((long) least, (long) most))
                            .after(a);
            case Decimal _ -> {
                if (in.fallible()) {
                    throw new Untranslatable(
                            "A decimal number that may be too large for “int” is not written in"
                                    + " Rust where that would be the error of an item.");
                }
                in.uses.helper(Helper.WHOLE);
                yield Code.tight("whole(" + a.text() + ")", Types.WHOLE).after(a).failing();
            }
            case Text _ -> parsed(a, "i64", "the text is not a whole number", Types.WHOLE);
            default -> throw Translator.dynamic("as a whole number");
        };
    }

    private Code parsed(Code a, String to, String sentence, RustType type) {
        return in.checked(a.receiver() + ".parse::<" + to + ">()", ".map_err", sentence, type)
                .after(a);
    }

    private Code decimal(Code a) {
        return switch (a.type()) {
            case Int _ -> Translator.decimal(a);
            case Decimal _, Never _ -> a;
            case Text _ -> parsed(a, "f64", "the text is not a number", Decimal.ANY);
            default -> throw Translator.dynamic("as a decimal number");
        };
    }

    private Code bool(Code a) {
        if (a.type() instanceof Bool) {
            return a;
        }
        if (!Translator.isText(a)) {
            throw Translator.dynamic("as true or false");
        }
        Code lower = Code.tight(a.receiver() + ".to_ascii_lowercase()", new Text()).after(a);
        return parsed(lower, "bool", "the text is neither true nor false", new Bool());
    }

    private Code abs(Code a) {
        if (number(a).type() instanceof Int(long least, long most)) {
            if (least == Long.MIN_VALUE && in.fallible()) {
                return in.checked(
                                a.receiver() + ".checked_abs()",
                                ".ok_or",
                                Arithmetic.TOO_LARGE,
                                new Int(0, Long.MAX_VALUE))
                        .after(a);
            }
            long size = least == Long.MIN_VALUE ? Long.MAX_VALUE : Math.max(-least, most);
            return Code.tight(a.receiver() + ".abs()", new Int(0, Math.max(size, 0)))
                    .after(a)
                    .overflowing();
        }
        return Code.tight(a.receiver() + ".abs()", Decimal.ANY).after(a);
    }

    private static Code sign(Code a) {
        if (number(a).type() instanceof Decimal) {
            throw new Untranslatable("Rust's sign of the decimal number 0.0 is 1.0, not 0.0.");
        }
        return Code.tight(a.receiver() + ".signum()", new Int(-1, 1)).after(a);
    }

    private static Code rounded(String method, Code a) {
        return number(a).type() instanceof Int
                ? a
                : Code.tight(a.receiver() + "." + method + "()", rounded(a.type())).after(a);
    }

    private static Decimal rounded(RustType type) {
        return type instanceof Decimal(double least, double most)
                ? new Decimal(Math.floor(least), Math.ceil(most))
                : Decimal.ANY;
    }
}
