package dev.sluice.stream;

/// One deadline that was handed to the runtime.
public interface Timer {
    /// Whether the deadline has been reached.
    boolean fired();

    /// Whom to wake instead of the waker given before; keeps the place among equal deadlines.
    void rewake(Waker waker);

    /// Moves a deadline that has not been reached to a later time; it keeps its place where the runtime can.
    ///
    /// @return false when it was reached before, or would become earlier: start a new timer instead
    default boolean extend(long deadline) {
        return false;
    }

    /// Forgets the deadline; idempotent.
    void cancel();
}
