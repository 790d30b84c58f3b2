package dev.sluice.expr.java;

import dev.sluice.expr.java.JavaCode.Level;
import dev.sluice.expr.java.JavaType.Bool;
import dev.sluice.expr.java.JavaType.Fields;
import dev.sluice.expr.java.JavaType.Many;
import dev.sluice.expr.java.JavaType.Tuple;
import dev.sluice.expr.java.JavaType.Whole;

import java.util.Optional;

/// The operators of expressions in Java.
final class JavaOperators {
    private final JavaUses uses;
    private final JavaComparisons comparisons;

    JavaOperators(JavaUses uses) {
        this.uses = uses;
        this.comparisons = new JavaComparisons(uses);
    }

    /// The operator of this name, if it is one.
    Optional<JavaCode> code(String name, JavaCode... args) {
        return Optional.ofNullable(
                switch (name) {
                    case "_+_" -> JavaArithmetic.add(args[0], args[1]);
                    case "_-_" -> JavaArithmetic.subtract(args[0], args[1]);
                    case "_*_" -> JavaArithmetic.product(args[0], args[1]);
                    case "_/_" -> JavaArithmetic.divided(args[0], args[1]);
                    case "_%_" -> JavaArithmetic.rest(args[0], args[1]);
                    case "-_" -> JavaArithmetic.negated(args[0]);
                    case "!_" ->
                            JavaCode.of("!" + args[0].at(Level.UNARY), Level.UNARY, new Bool())
                                    .after(args);
                    case "_&&_" -> joined(args[0], args[1], Level.AND);
                    case "_||_" -> joined(args[0], args[1], Level.OR);
                    case "_==_" -> comparisons.equal(args[0], args[1], true);
                    case "_!=_" -> comparisons.equal(args[0], args[1], false);
                    case "_<_" -> comparisons.ordered(args[0], args[1], " < ");
                    case "_<=_" -> comparisons.ordered(args[0], args[1], " <= ");
                    case "_>_" -> comparisons.ordered(args[0], args[1], " > ");
                    case "_>=_" -> comparisons.ordered(args[0], args[1], " >= ");
                    case "@in" -> JavaComparisons.in(args[0], args[1]);
                    case "_[_]" -> index(args[0], args[1]);
                    case "_?_:_" -> choice(args[0], args[1], args[2]);
                    default -> null;
                });
    }

    /// In CEL either side decides, even where the other fails.
    private JavaCode joined(JavaCode a, JavaCode b, Level level) {
        boolean and = level == Level.AND;
        if (a.fails() && b.fails()) {
            uses.helper(and ? JavaHelper.AND : JavaHelper.OR);
            String sides = "(() -> " + a.text() + ", () -> " + b.text() + ")";
            return JavaCode.primary((and ? "and" : "or") + sides, new Bool()).after(a, b);
        }
        JavaCode first = a.fails() ? b : a;
        JavaCode second = a.fails() ? a : b;
        String sign = and ? " && " : " || ";
        return JavaCode.of(first.at(level) + sign + second.at(level), level, new Bool())
                .after(a, b);
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
