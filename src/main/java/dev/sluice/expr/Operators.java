package dev.sluice.expr;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;

import dev.cel.common.types.CelType;

import java.util.List;

/// The operators, under the names CEL gives them.
final class Operators {
    static final List<Definition> ALL =
            List.of(
                    mixed("_+_", (Op.Op2) Arithmetic::add, DOUBLE),
                    mixed("_-_", (Op.Op2) Arithmetic::subtract, DOUBLE),
                    mixed("_*_", (Op.Op2) Arithmetic::multiply, DOUBLE),
                    mixed("_/_", (Op.Op2) Arithmetic::divide, DOUBLE),
                    mixed("_%_", (Op.Op2) Arithmetic::remainder, DOUBLE)
                            .global(DOUBLE, DOUBLE, DOUBLE),
                    plain("-_", (Op.Op1) Arithmetic::negate),
                    plain("!_", (Op.Op1) (a, _) -> !Values.bool(a)),
                    mixed("_==_", (Op.Op2) Comparison::equal, BOOL),
                    mixed("_!=_", (Op.Op2) Comparison::different, BOOL),
                    plain("_<_", (Op.Op2) Comparison::less),
                    plain("_<=_", (Op.Op2) Comparison::lessOrEqual),
                    plain("_>_", (Op.Op2) Comparison::greater),
                    plain("_>=_", (Op.Op2) Comparison::greaterOrEqual),
                    plain("@in", (Op.Op2) Comparison::in),
                    plain("_[_]", (Op.Op2) Comparison::index),
                    mixed("_?_:_", BOOL, DYN));

    private Operators() {}

    private static Definition plain(String name, Op... ops) {
        return Definition.of(name, "", "", "", ops);
    }

    private static Definition mixed(String name, Op op, CelType result) {
        return plain(name, op).global(result, INT, DOUBLE).global(result, DOUBLE, INT);
    }

    private static Definition mixed(String name, CelType condition, CelType result) {
        return plain(name)
                .global(result, condition, INT, DOUBLE)
                .global(result, condition, DOUBLE, INT);
    }
}
