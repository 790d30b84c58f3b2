package dev.sluice.stream;

import java.util.function.Function;

/// Each error through an asynchronous function that may recover (futures, `TryStreamExt::or_else`).
///
/// Successes pass at once; an error that stays one is an item and the stream goes on.
///
/// @param <T> the successes
/// @param <E> the errors of the upstream
/// @param <F> the errors
public final class OrElse<T, E, F> extends Awaiting<Result<T, E>, Result<T, F>, Result<T, F>> {
    private final Function<? super E, ? extends Future<Result<T, F>>> f;

    public OrElse(
            Stream<Result<T, E>> upstream, Function<? super E, ? extends Future<Result<T, F>>> f) {
        super(upstream);
        this.f = f;
    }

    @Override
    Step begin(Result<T, E> item) {
        return switch (item) {
            case Result.Ok<T, E>(var value) -> give(Result.ok(value));
            case Result.Err<T, E>(var error) -> await(f.apply(error));
        };
    }

    @Override
    Step settle(Result<T, F> answer) {
        return give(answer);
    }
}
