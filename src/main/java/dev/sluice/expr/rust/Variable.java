package dev.sluice.expr.rust;

/// A variable of an expression as Rust has it.
///
/// @param text how it is read, for instance `item` or `*sum`
/// @param reference whether it is a `&T`
/// @param movable whether it is given away where it is read; only once, and not in a loop
public record Variable(String text, RustType type, boolean reference, boolean movable) {
    /// One that is not given away.
    public static Variable of(String text, RustType type) {
        return new Variable(text, type, false, false);
    }

    /// One that is given away where it is read.
    public static Variable moved(String text, RustType type) {
        return new Variable(text, type, false, true);
    }

    /// A reference, unless the value is copied.
    public static Variable reference(String text, RustType type) {
        return new Variable(text, type, !type.copy(), false);
    }
}
