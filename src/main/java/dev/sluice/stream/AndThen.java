package dev.sluice.stream;

import java.util.function.Function;

/// Each success through an asynchronous function that may fail (futures, `TryStreamExt::and_then`).
///
/// Errors, the upstream's and the function's, are items; the stream goes on.
///
/// @param <T> the successes of the upstream
/// @param <U> the successes
/// @param <E> the errors
public final class AndThen<T, U, E> extends Awaiting<Result<T, E>, Result<U, E>, Result<U, E>> {
    private final Function<? super T, ? extends Future<Result<U, E>>> f;

    public AndThen(
            Stream<Result<T, E>> upstream, Function<? super T, ? extends Future<Result<U, E>>> f) {
        super(upstream);
        this.f = f;
    }

    @Override
    Step begin(Result<T, E> item) {
        return switch (item) {
            case Result.Ok<T, E>(var value) -> await(f.apply(value));
            case Result.Err<T, E>(var error) -> give(Result.err(error));
        };
    }

    @Override
    Step settle(Result<U, E> answer) {
        return give(answer);
    }
}
