package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One evaluation: the values of its variables and the steps it may still take.
final class Frame {
    /// Less than a second of work, mostly far less.
    static final int STEPS = 5_000_000;

    static final int LONGEST_TEXT = 1 << 20;
    static final int LONGEST_LIST = 100_000;
    static final int DEEPEST_VALUE = 64;

    final @Nullable Object first;
    final @Nullable Object second;
    final @Nullable Object[] locals;
    private int left = STEPS;

    Frame(@Nullable Object first, @Nullable Object second, @Nullable Object[] locals) {
        this.first = first;
        this.second = second;
        this.locals = locals;
    }

    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            left = 0;
            throw new EvaluationException(said("gave up after %,d steps", STEPS), true);
        }
    }

    /// Spends what making a text of this length costs, or refuses the length.
    void spendText(long length) {
        if (length > LONGEST_TEXT) {
            throw new EvaluationException(
                    said("the text would be longer than %,d characters", LONGEST_TEXT));
        }
        spend(1 + (int) (length >> 6));
    }

    /// Spends what making a list of this size costs, or refuses the size.
    void spendList(long size) {
        if (size > LONGEST_LIST) {
            throw new EvaluationException(
                    said("the list would have more than %,d members", LONGEST_LIST));
        }
        spend(1 + (int) (size >> 3));
    }

    private static String said(String message, int limit) {
        return String.format(Locale.ROOT, message, limit);
    }
}
