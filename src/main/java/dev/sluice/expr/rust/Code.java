package dev.sluice.expr.rust;

/// A Rust expression and what is known of it.
///
/// @param fails whether it can fail when it runs, other than by growing too large
/// @param overflows whether a number in it can grow too large
public record Code(
        String text, Level level, RustType type, Form form, boolean fails, boolean overflows) {
    /// How tightly it holds together, loosest first.
    public enum Level {
        /// `if`, `match` and the like.
        BLOCK,
        RANGE,
        OR,
        AND,
        COMPARE,
        ADD,
        MULTIPLY,
        CAST,
        UNARY,
        /// A name, a literal, a call.
        TIGHT
    }

    /// Whose the value is.
    public enum Form {
        /// It may be moved out, or is copied.
        OWNED,
        /// It stays where it is: a variable or a field.
        PLACE,
        /// It stays where it is, and is written as a `&T`.
        REFERENCE,
        /// Text borrowed as `&str`.
        STR
    }

    public static Code of(String text, Level level, RustType type) {
        return new Code(text, level, type, Form.OWNED, false, false);
    }

    public static Code tight(String text, RustType type) {
        return of(text, Level.TIGHT, type);
    }

    public static Code place(String text, RustType type) {
        return new Code(
                text,
                text.startsWith("*") ? Level.UNARY : Level.TIGHT,
                type,
                Form.PLACE,
                false,
                false);
    }

    public static Code str(String text) {
        return new Code(text, Level.TIGHT, new RustType.Text(), Form.STR, false, false);
    }

    /// With what can go wrong in its parts.
    Code after(Code... parts) {
        boolean anyFails = fails;
        boolean anyOverflows = overflows;
        for (Code part : parts) {
            anyFails |= part.fails;
            anyOverflows |= part.overflows;
        }
        return new Code(text, level, type, form, anyFails, anyOverflows);
    }

    Code failing() {
        return new Code(text, level, type, form, true, overflows);
    }

    Code overflowing() {
        return new Code(text, level, type, form, fails, true);
    }

    Code as(RustType other) {
        return new Code(text, level, other, form, fails, overflows);
    }

    /// Its text where something of this level or tighter is needed.
    String at(Level needed) {
        return level.compareTo(needed) >= 0 ? text : "(" + text + ")";
    }

    /// As an operand on which a method is called; Rust has to know the type of a literal there.
    String receiver() {
        if (type instanceof RustType.Int && text.matches("-?[0-9_]+")) {
            return text.startsWith("-") ? "(" + text + "_i64)" : text + "_i64";
        }
        return at(Level.TIGHT);
    }

    /// Its text as a value of one's own.
    public String owned() {
        return switch (form) {
            case OWNED -> text;
            case PLACE -> type.copy() ? text : receiver() + ".clone()";
            case REFERENCE -> receiver() + ".clone()";
            case STR -> receiver() + ".to_string()";
        };
    }

    /// The value itself, where it is only looked at.
    String value() {
        return form == Form.REFERENCE ? "*" + text : text;
    }

    /// Text as `&str`.
    String borrowed() {
        return form == Form.STR ? text : receiver() + ".as_str()";
    }

    /// As `&T`.
    String reference() {
        return form == Form.STR || form == Form.REFERENCE ? text : "&" + at(Level.UNARY);
    }

    /// Whether it is exactly this text.
    boolean is(String other) {
        return text.equals(other);
    }
}
