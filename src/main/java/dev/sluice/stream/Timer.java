package dev.sluice.stream;

/// One deadline that was handed to the runtime.
public interface Timer {
    /// Whether the deadline has been reached.
    boolean fired();

    /// Whom to wake instead of the waker given before; keeps the place among equal deadlines.
    void rewake(Waker waker);

    /// Forgets the deadline; idempotent.
    void cancel();
}
