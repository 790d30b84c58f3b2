package dev.sluice.stream;

/// How a send ended; a rejected item comes back with the rejection.
///
/// @param <T> the items
public sealed interface SendOutcome<T> {
    /// The item is in the channel.
    record Sent<T>() implements SendOutcome<T> {
        private static final Sent<?> ALWAYS = new Sent<>();
    }

    /// No slot was free; only `trySend` answers this.
    record Full<T>(T item) implements SendOutcome<T> {}

    /// The receiver is closed or gone.
    record Closed<T>(T item) implements SendOutcome<T> {}

    /// No slot became free in time; only a timed send answers this.
    record TimedOut<T>(T item) implements SendOutcome<T> {}

    /// The one [Sent]; it holds nothing.
    @SuppressWarnings("unchecked")
    static <T> SendOutcome<T> sent() {
        return (SendOutcome<T>) Sent.ALWAYS;
    }
}
