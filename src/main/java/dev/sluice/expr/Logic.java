package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

/// `&&`, `||` and what loops need of them.
///
/// As in CEL, a side that fails is forgiven when the other side decides alone: `item.a > 1 || true` is true
/// even where there is no `a`.
record Logic(Node left, Node right, boolean decisive) implements Node {
    @Override
    public Object eval(Frame frame) {
        boolean value;
        try {
            value = Values.bool(left.eval(frame));
        } catch (EvaluationException failure) {
            return afterFailure(frame, failure);
        }
        return value == decisive ? decisive : Values.bool(right.eval(frame));
    }

    private Object afterFailure(Frame frame, EvaluationException failure) {
        if (failure.stopped || Values.bool(right.eval(frame)) != decisive) {
            throw failure;
        }
        return decisive;
    }

    /// True unless the operand is plainly false; a failure is not.
    record NotStrictlyFalse(Node operand) implements Node {
        @Override
        public Object eval(Frame frame) {
            try {
                return !Boolean.FALSE.equals(operand.eval(frame));
            } catch (EvaluationException failure) {
                if (failure.stopped) {
                    throw failure;
                }
                return true;
            }
        }
    }

    static @Nullable Object failureOrThrow(Node step, EvaluationException failure) {
        if (failure.stopped || !(step instanceof Logic)) {
            throw failure;
        }
        return failure;
    }
}
