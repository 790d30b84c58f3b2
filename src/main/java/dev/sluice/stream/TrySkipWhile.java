package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Leaves out successes while a predicate that may fail holds (futures, `try_skip_while`).
///
/// Errors, the upstream's and the predicate's, are items and do not end the skipping.
///
/// @param <T> the successes
/// @param <E> the errors
public final class TrySkipWhile<T, E>
        extends Awaiting<Result<T, E>, Result<Boolean, E>, Result<T, E>> {
    private final Function<? super T, ? extends Future<Result<Boolean, E>>> predicate;
    private @Nullable Result<T, E> pending;
    private boolean done;

    public TrySkipWhile(
            Stream<Result<T, E>> upstream,
            Function<? super T, ? extends Future<Result<Boolean, E>>> predicate) {
        super(upstream);
        this.predicate = predicate;
    }

    @Override
    Step begin(Result<T, E> item) {
        if (!done && item instanceof Result.Ok<T, E>(var value)) {
            pending = item;
            return await(predicate.apply(value));
        }
        return give(item);
    }

    @Override
    Step settle(Result<Boolean, E> answer) {
        Result<T, E> item = pending;
        pending = null;
        return switch (answer) {
            case Result.Ok<Boolean, E>(var skipped) when skipped || item == null -> Step.GO_ON;
            case Result.Ok<Boolean, E> _ -> begun(item);
            case Result.Err<Boolean, E>(var error) -> give(Result.err(error));
        };
    }

    private Step begun(Result<T, E> item) {
        done = true;
        return give(item);
    }
}
