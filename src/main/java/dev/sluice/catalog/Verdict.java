package dev.sluice.catalog;

import dev.sluice.stream.Result;

import java.util.Optional;
import java.util.function.Supplier;

/// A body whose answer may be that its item goes no further.
///
/// @param <R> the answer
public interface Verdict<R> extends Supplier<R> {
    /// Whether the item was left out, by the answer.
    boolean leavesOut(R answer);

    /// Whether an item is kept.
    @FunctionalInterface
    interface Keeps extends Verdict<Boolean> {
        @Override
        default boolean leavesOut(Boolean kept) {
            return !kept;
        }
    }

    /// Whether an item is skipped.
    @FunctionalInterface
    interface Skips extends Verdict<Boolean> {
        @Override
        default boolean leavesOut(Boolean skipped) {
            return skipped;
        }
    }

    /// What becomes of an item that is kept.
    ///
    /// @param <T> what becomes of it
    @FunctionalInterface
    interface Makes<T> extends Verdict<Optional<T>> {
        @Override
        default boolean leavesOut(Optional<T> made) {
            return made.isEmpty();
        }
    }

    /// What becomes of an item that is kept, or why it fails.
    ///
    /// @param <T> what becomes of it
    @FunctionalInterface
    interface Tries<T> extends Verdict<Result<Optional<T>, Item>> {
        @Override
        default boolean leavesOut(Result<Optional<T>, Item> made) {
            return made instanceof Result.Ok<Optional<T>, Item>(Optional<T> kept) && kept.isEmpty();
        }
    }
}
