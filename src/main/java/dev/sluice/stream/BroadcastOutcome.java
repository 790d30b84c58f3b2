package dev.sluice.stream;

/// What became of an item that was sent to all.
///
/// @param <T> the items
public sealed interface BroadcastOutcome<T> {
    /// It is in.
    ///
    /// @param receivers how many will see it, unless they fall behind
    record Sent<T>(int receivers) implements BroadcastOutcome<T> {}

    /// It is in, in place of an item that not all receivers had.
    ///
    /// @param receivers how many will see it, unless they fall behind
    record Displaced<T>(int receivers, T oldest) implements BroadcastOutcome<T> {}

    /// There is no receiver; the item came back.
    record Closed<T>(T item) implements BroadcastOutcome<T> {}
}
