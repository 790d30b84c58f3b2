package dev.sluice.expr.java;

import dev.sluice.expr.java.JavaCode.Level;
import dev.sluice.expr.java.JavaType.Bool;
import dev.sluice.expr.java.JavaType.Fields;
import dev.sluice.expr.java.JavaType.Many;
import dev.sluice.expr.java.JavaType.Tuple;
import dev.sluice.expr.java.JavaType.Whole;

/// The operators `== != < <= > >= in` in Java.
final class JavaComparisons {
    /// Up to here a `double` has room for all digits.
    private static final long EXACT = 1L << 53;

    private final JavaUses uses;

    JavaComparisons(JavaUses uses) {
        this.uses = uses;
    }

    /// Whether both are the same, or not.
    JavaCode equal(JavaCode a, JavaCode b, boolean same) {
        if (rough(a, b)) {
            return exact(a, b, same ? " == " : " != ");
        }
        if (rough(b, a)) {
            return exact(b, a, same ? " == " : " != ");
        }
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

    JavaCode ordered(JavaCode a, JavaCode b, String sign) {
        if (rough(a, b)) {
            return exact(a, b, sign);
        }
        if (rough(b, a)) {
            return exact(
                    b, a, sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<'));
        }
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

    /// Whether Java would compare a whole number with a decimal one after rounding it.
    private static boolean rough(JavaCode whole, JavaCode decimal) {
        return decimal.decimal()
                && whole.type() instanceof Whole(long least, long most)
                && (least < -EXACT || most > EXACT);
    }

    /// By the order of the two: -1, 0 or 1, and 2 where there is none.
    private JavaCode exact(JavaCode whole, JavaCode decimal, String sign) {
        uses.helper(JavaHelper.ORDER);
        String order = "order(" + whole.alone() + ", " + decimal.alone() + ")";
        return switch (sign.strip()) {
            case "<" -> exact(order + " == -1", Level.EQUALITY, whole, decimal);
            case "<=" -> exact(order + " <= 0", Level.ORDER, whole, decimal);
            case ">" -> exact(order + " == 1", Level.EQUALITY, whole, decimal);
            case ">=" -> exact(order + " >> 1 == 0", Level.EQUALITY, whole, decimal);
            default -> exact(order + sign + "0", Level.EQUALITY, whole, decimal);
        };
    }

    private static JavaCode exact(String text, Level level, JavaCode whole, JavaCode decimal) {
        return JavaCode.of(text, level, new Bool()).after(whole, decimal);
    }
}
