package dev.sluice.expr.java;

/// A piece of Java that gives a value.
///
/// @param text as an operand of numbers: a small constant without its `L`
/// @param alone as a value of its own, of exactly the type
/// @param bare in a concatenation of text, where `string(…)` is not needed; empty where it is
/// @param boxed whether it is an object, which `==` does not compare
/// @param fails whether it may throw
public record JavaCode(
        String text,
        String alone,
        String bare,
        Level level,
        JavaType type,
        boolean boxed,
        boolean fails) {
    /// How tightly it holds together, loosest first.
    public enum Level {
        CHOICE,
        OR,
        AND,
        EQUALITY,
        ORDER,
        SUM,
        PRODUCT,
        UNARY,
        PRIMARY
    }

    static JavaCode of(String text, Level level, JavaType type) {
        return new JavaCode(text, text, "", level, type, false, false);
    }

    static JavaCode primary(String text, JavaType type) {
        return of(text, Level.PRIMARY, type);
    }

    /// A variable, or what a method gives, that is an object.
    public static JavaCode object(String text, JavaType type) {
        return new JavaCode(text, text, "", Level.PRIMARY, type, true, false);
    }

    /// A variable of a simple type.
    public static JavaCode plain(String text, JavaType type) {
        return primary(text, type);
    }

    JavaCode alone(String changed) {
        return new JavaCode(text, changed, bare, level, type, boxed, fails);
    }

    JavaCode bare(String changed) {
        return new JavaCode(text, alone, changed, level, type, boxed, fails);
    }

    JavaCode failing(boolean more) {
        return new JavaCode(text, alone, bare, level, type, boxed, fails || more);
    }

    /// As what fails when these do.
    JavaCode after(JavaCode... parts) {
        boolean fail = fails;
        for (JavaCode part : parts) {
            fail |= part.fails;
        }
        return failing(fail);
    }

    /// As an operand of an operator that holds its operands so tightly.
    public String at(Level least) {
        return level.compareTo(least) >= 0 ? text : "(" + text + ")";
    }

    /// The same, in its own type.
    String aloneAt(Level least) {
        if (alone.equals(text)) {
            return at(least);
        }
        return alone.startsWith("(") && least.compareTo(Level.UNARY) > 0
                ? "(" + alone + ")"
                : alone;
    }

    /// An expression that prints as Sluice shows the value.
    public String shown(JavaUses uses) {
        return plainly(type) ? alone : text(uses);
    }

    /// A string that shows the value as Sluice does.
    public String text(JavaUses uses) {
        if (isText()) {
            return text;
        }
        uses.helper(JavaHelper.TEXT);
        return "text(" + alone + ")";
    }

    /// Whether `toString` of Java is what Sluice shows.
    private static boolean plainly(JavaType type) {
        return switch (type) {
            case JavaType.Whole _, JavaType.Bool _, JavaType.Text _ -> true;
            case JavaType.Many(JavaType of) -> !(of instanceof JavaType.Text) && plainly(of);
            case JavaType.Tuple tuple -> plainly(new JavaType.Many(tuple.member()));
            case JavaType.Decimal _, JavaType.Fields _, JavaType.Mixed _, JavaType.Nothing _ ->
                    false;
        };
    }

    boolean whole() {
        return type instanceof JavaType.Whole;
    }

    boolean decimal() {
        return type instanceof JavaType.Decimal;
    }

    boolean isText() {
        return type instanceof JavaType.Text;
    }

    boolean number() {
        return whole() || decimal();
    }
}
