package dev.sluice.stream;

import java.util.Optional;
import java.util.function.Function;

/// Each success through an asynchronous function that keeps, leaves out or fails it (futures,
/// `try_filter_map`).
///
/// Errors, the upstream's and the function's, are items; the stream goes on.
///
/// @param <T> the successes of the upstream
/// @param <U> the successes
/// @param <E> the errors
public final class TryFilterMap<T, U, E>
        extends Awaiting<Result<T, E>, Result<Optional<U>, E>, Result<U, E>> {
    private final Function<? super T, ? extends Future<Result<Optional<U>, E>>> f;

    public TryFilterMap(
            Stream<Result<T, E>> upstream,
            Function<? super T, ? extends Future<Result<Optional<U>, E>>> f) {
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
    Step settle(Result<Optional<U>, E> answer) {
        return switch (answer) {
            case Result.Ok<Optional<U>, E>(var kept) when kept.isPresent() ->
                    give(Result.ok(kept.get()));
            case Result.Ok<Optional<U>, E> _ -> Step.GO_ON;
            case Result.Err<Optional<U>, E>(var error) -> give(Result.err(error));
        };
    }
}
