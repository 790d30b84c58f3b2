package dev.sluice.expr;

/// Why an expression has no answer for an item, in words for the person who wrote it.
///
/// It carries no stack trace: it is about the item, not about this program.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Whether the evaluation was stopped, which nothing inside the expression may hide.
    final boolean stopped;

    EvaluationException(String message) {
        this(message, false);
    }

    EvaluationException(String message, boolean stopped) {
        super(message, null, false, false);
        this.stopped = stopped;
    }
}
