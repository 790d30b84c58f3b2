package dev.sluice.stream;

/// What became of a value that was sent to those who watch.
///
/// @param <T> the values
public sealed interface WatchOutcome<T> {
    /// It took the place of `old`.
    ///
    /// @param unseen whether some receiver had not seen the old value
    record Replaced<T>(T old, boolean unseen) implements WatchOutcome<T> {}

    /// There is no receiver; the value came back.
    record Closed<T>(T value) implements WatchOutcome<T> {}
}
