package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The successes for which an asynchronous predicate holds, and all errors (futures, `try_filter`).
///
/// @param <T> the successes
/// @param <E> the errors
public final class TryFilter<T, E> extends Awaiting<Result<T, E>, Boolean, Result<T, E>> {
    private final Function<? super T, ? extends Future<Boolean>> predicate;
    private @Nullable Result<T, E> pending;

    public TryFilter(
            Stream<Result<T, E>> upstream,
            Function<? super T, ? extends Future<Boolean>> predicate) {
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
    Step settle(Boolean keep) {
        Result<T, E> item = pending;
        pending = null;
        return keep && item != null ? give(item) : Step.GO_ON;
    }
}
