package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Emission;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Types;
import dev.sluice.expr.rust.Uses;
import dev.sluice.expr.rust.Variable;

import java.util.Map;

/// A running value in Rust, whose type is the least that the start and every step fit.
///
/// @param type of the value
/// @param initial the value before the first item
record Folding(RustType type, String initial) {
    private static final int MOST_ROUNDS = 8;

    static Folding of(Emission e, Expression initial, Expression value, RustType item) {
        Code start = e.translator(false, Map.of()).code(initial);
        RustType type = Types.wide(start.type());
        for (int i = 0; i < MOST_ROUNDS; i++) {
            RustType next = next(type, stepped(e, type, value, item));
            if (Types.same(next, type)) {
                return new Folding(
                        type, suffixed(start, new Coercion(e.uses()).owned(start, type)));
            }
            type = next;
        }
        throw e.refusal("The type of the running value changes with every item.");
    }

    private static RustType stepped(Emission e, RustType sum, Expression value, RustType item) {
        Map<String, Variable> variables =
                Map.of("sum", Variable.of("sum", sum), "item", Variable.of("item", item));
        return Types.wide(
                new Translator(Uses.NOBODY, false, e.typeName(), variables).code(value).type());
    }

    /// Whole numbers that become decimal ones are decimal from the start.
    private static RustType next(RustType type, RustType step) {
        return type instanceof RustType.Int && step instanceof RustType.Decimal
                ? step
                : Types.join(type, step);
    }

    private static String suffixed(Code start, String initial) {
        return start.type() instanceof RustType.Int && initial.matches("[0-9_]+")
                ? initial + "_i64"
                : initial;
    }
}
