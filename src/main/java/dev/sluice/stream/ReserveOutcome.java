package dev.sluice.stream;

/// How a reservation ended.
///
/// @param <T> the items
public sealed interface ReserveOutcome<T> {
    /// The slots are the caller's.
    record Reserved<T>(Permit<T> permit) implements ReserveOutcome<T> {}

    /// Too few slots are free; a reservation that waits never answers this.
    record Full<T>() implements ReserveOutcome<T> {}

    /// The receiver is closed or gone, or more slots were asked for than there are.
    record Closed<T>() implements ReserveOutcome<T> {}
}
