package dev.sluice.expr.rust;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;

import java.util.Optional;

/// The remainder that is never negative, as people write it: `((x % 3) + 3) % 3`.
///
/// @param divisor positive
record Euclid(CelExpr of, long divisor) {
    static Optional<Euclid> of(CelExpr.CelCall call) {
        return operands(call, "_%_")
                .filter(outer -> outer.right() > 0)
                .flatMap(
                        outer ->
                                operands(outer.left(), "_+_")
                                        .filter(sum -> sum.right() == outer.right())
                                        .flatMap(sum -> operands(sum.left(), "_%_"))
                                        .filter(inner -> inner.right() == outer.right())
                                        .map(inner -> new Euclid(inner.left(), outer.right())));
    }

    /// Something on the left, a whole number on the right.
    private record Operands(CelExpr left, long right) {}

    private static Optional<Operands> operands(CelExpr expr, String operator) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL
                ? operands(expr.call(), operator)
                : Optional.empty();
    }

    private static Optional<Operands> operands(CelExpr.CelCall call, String operator) {
        if (!call.function().equals(operator) || call.args().size() != 2) {
            return Optional.empty();
        }
        CelExpr right = call.args().get(1);
        return right.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && right.constant().getKind() == CelConstant.Kind.INT64_VALUE
                ? Optional.of(new Operands(call.args().get(0), right.constant().int64Value()))
                : Optional.empty();
    }
}
