package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Successes until a predicate that may fail refuses one, which is lost (futures, `try_take_while`).
///
/// Errors, the upstream's and the predicate's, are items and do not end the stream.
///
/// @param <T> the successes
/// @param <E> the errors
public final class TryTakeWhile<T, E>
        extends Awaiting<Result<T, E>, Result<Boolean, E>, Result<T, E>> {
    private final Function<? super T, ? extends Future<Result<Boolean, E>>> predicate;
    private @Nullable Result<T, E> pending;

    public TryTakeWhile(
            Stream<Result<T, E>> upstream,
            Function<? super T, ? extends Future<Result<Boolean, E>>> predicate) {
        super(upstream);
        this.predicate = predicate;
    }

    @Override
    Step begin(Result<T, E> item) {
        if (item instanceof Result.Ok<T, E>(var value)) {
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
            case Result.Ok<Boolean, E>(var more) -> more && item != null ? give(item) : Step.END;
            case Result.Err<Boolean, E>(var error) -> give(Result.err(error));
        };
    }
}
