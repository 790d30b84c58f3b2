package dev.sluice.stream;

/// What became of an item that was offered.
///
/// @param <T> the items
public sealed interface Offer<T> {
    /// It is in.
    record Taken<T>() implements Offer<T> {}

    /// Something was thrown away: the item itself, or an older one that made room for it.
    record Displaced<T>(T lost) implements Offer<T> {}

    /// There is no slot; the item came back.
    record Full<T>(T item) implements Offer<T> {}

    /// The receiver is closed or gone; the item came back.
    record Closed<T>(T item) implements Offer<T> {}
}
