package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

/// What a function or operator does with its arguments, whatever their kinds turn out to be.
sealed interface Op {
    int arity();

    @FunctionalInterface
    non-sealed interface Op1 extends Op {
        @Nullable Object apply(@Nullable Object a, Frame frame);

        @Override
        default int arity() {
            return 1;
        }
    }

    @FunctionalInterface
    non-sealed interface Op2 extends Op {
        @Nullable Object apply(@Nullable Object a, @Nullable Object b, Frame frame);

        @Override
        default int arity() {
            return 2;
        }
    }

    @FunctionalInterface
    non-sealed interface Op3 extends Op {
        @Nullable Object apply(
                @Nullable Object a, @Nullable Object b, @Nullable Object c, Frame frame);

        @Override
        default int arity() {
            return 3;
        }
    }
}
