package dev.sluice.stream;

/// How an attempt to receive ended.
///
/// @param <T> the items
public sealed interface RecvOutcome<T> {
    /// One item.
    record Received<T>(T item) implements RecvOutcome<T> {}

    /// Nothing now, perhaps later.
    record Empty<T>() implements RecvOutcome<T> {}

    /// Nothing, ever again.
    record Disconnected<T>() implements RecvOutcome<T> {}
}
