package dev.sluice.expr.java;

import dev.cel.common.ast.CelExpr;
import dev.sluice.expr.java.JavaCode.Level;
import dev.sluice.expr.java.JavaType.Bool;
import dev.sluice.expr.java.JavaType.Decimal;
import dev.sluice.expr.java.JavaType.Fields;
import dev.sluice.expr.java.JavaType.Many;
import dev.sluice.expr.java.JavaType.Mixed;
import dev.sluice.expr.java.JavaType.Text;
import dev.sluice.expr.java.JavaType.Tuple;
import dev.sluice.expr.java.JavaType.Whole;

/// The functions of expressions in Java.
final class JavaFunctions {
    private static final Whole SIZE = new Whole(0, Integer.MAX_VALUE);

    private final JavaUses uses;

    JavaFunctions(JavaUses uses) {
        this.uses = uses;
    }

    JavaCode code(String name, JavaCode... args) {
        JavaCode a = args[0];
        JavaCode made =
                switch (name) {
                    case "@not_strictly_false", "dyn" -> a;
                    case "size" -> size(a);
                    case "contains", "startsWith", "endsWith" ->
                            JavaCode.primary(method(a, name, needed(args[1])), new Bool());
                    case "trim" ->
                            JavaCode.object(needed(a).at(Level.PRIMARY) + ".strip()", new Text());
                    case "join" -> join(args);
                    case "replace" -> replace(args);
                    case "string" -> string(a);
                    case "int" -> whole(a);
                    case "double" -> decimal(a);
                    case "num" -> num(a);
                    case "sum" -> sum(a);
                    case "min", "math.least" -> best("min", args);
                    case "max", "math.greatest" -> best("max", args);
                    case "math.floor", "math.ceil", "math.round", "math.trunc" -> rounded(name, a);
                    case "math.sqrt" ->
                            JavaCode.primary(
                                    "Math.sqrt(" + number(a).text() + ")", JavaType.Decimal.ANY);
                    case "math.abs" -> abs(a);
                    default ->
                            throw new Inexpressible(
                                    "The function `" + name + "` is not written in Java.");
                };
        return made.after(args);
    }

    JavaCode pattern(String function, JavaCode text, CelExpr pattern) {
        if (pattern.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw new Inexpressible("A pattern that is calculated is not written in Java.");
        }
        String constant = uses.pattern(pattern.constant().stringValue());
        String of = needed(text).text();
        JavaCode made =
                switch (function) {
                    case "matches" ->
                            JavaCode.primary(constant + ".matcher(" + of + ").find()", new Bool());
                    case "extract" -> {
                        uses.helper(JavaHelper.EXTRACT);
                        yield JavaCode.object("extract(" + constant + ", " + of + ")", new Text())
                                .failing(true);
                    }
                    default -> {
                        uses.helper(JavaHelper.GROUPS);
                        yield JavaCode.object(
                                "groups(" + constant + ", " + of + ")", new Many(new Text()));
                    }
                };
        return made.after(text);
    }

    private static JavaCode needed(JavaCode text) {
        if (!text.isText()) {
            throw new Inexpressible(
                    "Java has to know beforehand what is text, and here kinds mix.");
        }
        return text;
    }

    private static JavaCode number(JavaCode number) {
        if (!number.number()) {
            throw new Inexpressible(
                    "Java has to know beforehand what is a number, and here kinds mix.");
        }
        return number;
    }

    private static String method(JavaCode a, String name, JavaCode b) {
        return needed(a).at(Level.PRIMARY) + "." + name + "(" + b.text() + ")";
    }

    private JavaCode size(JavaCode a) {
        return switch (a.type()) {
            case Text _ -> {
                uses.helper(JavaHelper.LENGTH);
                yield JavaCode.primary("length(" + a.text() + ")", SIZE);
            }
            case Many _, Tuple _ -> {
                String size = a.at(Level.PRIMARY) + ".size()";
                yield JavaCode.primary(size, SIZE).alone("(long) " + size);
            }
            case Fields(String _, var fields) -> JavaTranslator.literal((long) fields.size());
            case JavaType _ -> throw JavaTranslator.mixes("the size");
        };
    }

    private static JavaCode join(JavaCode... args) {
        if (!(args[0].type() instanceof Many(JavaType of)) || !(of instanceof Text)) {
            throw new Inexpressible("Java joins only lists of text.");
        }
        String separator = args.length == 1 ? "\"\"" : needed(args[1]).text();
        return JavaCode.object(
                "String.join(" + separator + ", " + args[0].text() + ")", new Text());
    }

    private static JavaCode replace(JavaCode... args) {
        if (needed(args[1]).text().equals("\"\"") || !args[1].text().startsWith("\"")) {
            throw new Inexpressible("Java replaces only a constant text.");
        }
        return JavaCode.object(
                needed(args[0]).at(Level.PRIMARY)
                        + ".replace("
                        + args[1].text()
                        + ", "
                        + needed(args[2]).text()
                        + ")",
                new Text());
    }

    private JavaCode string(JavaCode a) {
        return switch (a.type()) {
            case Text _ -> a;
            case Whole _, Decimal _, Bool _ -> {
                String name = a.type().java();
                String text =
                        a.boxed()
                                ? a.at(Level.PRIMARY) + ".toString()"
                                : name + ".toString(" + a.alone() + ")";
                yield JavaCode.object(text, new Text()).bare(a.at(Level.PRODUCT));
            }
            case JavaType _ -> throw JavaTranslator.mixes("the text");
        };
    }

    private JavaCode whole(JavaCode a) {
        return switch (a.type()) {
            case Whole _ -> a;
            case Decimal(double least, double most) when least >= -0x1p62 && most <= 0x1p62 ->
                    JavaCode.of(
                            "(long) " + (a.boxed() ? "(double) " : "") + a.at(Level.UNARY),
                            Level.UNARY,
                            new Whole((long) least, (long) most));
            case Decimal _ -> {
                uses.helper(JavaHelper.WHOLE_OF_DECIMAL);
                yield JavaCode.primary("whole(" + a.text() + ")", JavaType.Whole.ANY).failing(true);
            }
            case Text _ -> {
                uses.helper(JavaHelper.WHOLE_OF_TEXT);
                yield JavaCode.primary("whole(" + a.text() + ")", JavaType.Whole.ANY).failing(true);
            }
            case JavaType _ -> throw JavaTranslator.mixes("a number");
        };
    }

    private JavaCode decimal(JavaCode a) {
        return switch (a.type()) {
            case Decimal _ -> a;
            case Whole(long least, long most) ->
                    JavaCode.of(
                            "(double) " + a.at(Level.UNARY), Level.UNARY, new Decimal(least, most));
            case Text _ -> {
                uses.helper(JavaHelper.DECIMAL_OF_TEXT);
                yield JavaCode.primary("decimal(" + a.text() + ")", JavaType.Decimal.ANY)
                        .failing(true);
            }
            case JavaType _ -> throw JavaTranslator.mixes("a number");
        };
    }

    private JavaCode num(JavaCode a) {
        return switch (a.type()) {
            case Whole _, Decimal _ -> a;
            case Many _, Tuple _, Mixed _ -> sum(a);
            case JavaType _ -> throw JavaTranslator.mixes("a number");
        };
    }

    private JavaCode sum(JavaCode a) {
        return switch (leaf(a.type())) {
            case Whole _ -> {
                uses.helper(JavaHelper.SUM);
                yield JavaCode.primary("sum(" + a.text() + ")", JavaType.Whole.ANY).failing(true);
            }
            case Decimal _ -> {
                uses.helper(JavaHelper.SUM_DECIMAL);
                yield JavaCode.primary("sumDecimal(" + a.text() + ")", JavaType.Decimal.ANY);
            }
            case JavaType _ -> throw JavaTranslator.mixes("the sum");
        };
    }

    private static JavaType leaf(JavaType type) {
        return switch (type) {
            case Many(JavaType of) -> leaf(of);
            case Tuple tuple -> leaf(tuple.member());
            case Mixed(var of) ->
                    of.stream()
                            .map(JavaFunctions::leaf)
                            .reduce(new JavaType.Nothing(), JavaType::or);
            case Whole _, Decimal _, Bool _, Text _, Fields _, JavaType.Nothing _ -> type.wide();
        };
    }

    private JavaCode best(String name, JavaCode... args) {
        if (args.length != 2 || !args[0].type().wide().equals(args[1].type().wide())) {
            throw new Inexpressible(
                    "`" + name + "` is written in Java only of two numbers of one kind.");
        }
        JavaType type = args[0].type().or(args[1].type());
        String arguments = "(" + number(args[0]).alone() + ", " + args[1].alone() + ")";
        if (args[0].whole()) {
            return JavaCode.primary("Math." + name + arguments, type);
        }
        boolean least = name.equals("min");
        uses.helper(least ? JavaHelper.LEAST : JavaHelper.GREATEST);
        return JavaCode.primary((least ? "least" : "greatest") + arguments, type.wide());
    }

    private JavaCode rounded(String name, JavaCode a) {
        if (number(a).whole()) {
            return a;
        }
        String method = name.substring("math.".length());
        return switch (method) {
            case "round", "trunc" -> {
                uses.helper(method.equals("round") ? JavaHelper.ROUND : JavaHelper.TRUNC);
                yield JavaCode.primary(method + "(" + a.text() + ")", JavaType.Decimal.ANY);
            }
            default ->
                    JavaCode.primary("Math." + method + "(" + a.text() + ")", JavaType.Decimal.ANY);
        };
    }

    private static JavaCode abs(JavaCode a) {
        if (number(a).decimal()) {
            return JavaCode.primary("Math.abs(" + a.text() + ")", JavaType.Decimal.ANY);
        }
        boolean safe = a.type() instanceof Whole(long least, long _) && least > Long.MIN_VALUE;
        return JavaCode.primary(
                        (safe ? "Math.abs(" : "Math.absExact(") + a.alone() + ")",
                        new Whole(0, Long.MAX_VALUE))
                .failing(!safe);
    }
}
