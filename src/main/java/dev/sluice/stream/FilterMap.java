package dev.sluice.stream;

import java.util.Optional;
import java.util.function.Function;

/// Each item through an asynchronous function; empty answers are left out (futures, `StreamExt::filter_map`).
///
/// @param <T> the items of the upstream
/// @param <U> the items
public final class FilterMap<T, U> extends Awaiting<T, Optional<U>, U> {
    private final Function<? super T, ? extends Future<Optional<U>>> f;

    public FilterMap(Stream<T> upstream, Function<? super T, ? extends Future<Optional<U>>> f) {
        super(upstream);
        this.f = f;
    }

    @Override
    Step begin(T item) {
        return await(f.apply(item));
    }

    @Override
    Step settle(Optional<U> answer) {
        return answer.isPresent() ? give(answer.get()) : Step.GO_ON;
    }
}
