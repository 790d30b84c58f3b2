package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The items for which an asynchronous predicate holds (futures, `StreamExt::filter`).
///
/// @param <T> the items
public final class Filter<T> extends Awaiting<T, Boolean, T> {
    private final Function<? super T, ? extends Future<Boolean>> predicate;
    private @Nullable T pending;

    /// For a predicate that answers at once, [Ready#of].
    public Filter(Stream<T> upstream, Function<? super T, ? extends Future<Boolean>> predicate) {
        super(upstream);
        this.predicate = predicate;
    }

    @Override
    Step begin(T item) {
        pending = item;
        return await(predicate.apply(item));
    }

    @Override
    Step settle(Boolean keep) {
        T item = pending;
        pending = null;
        return keep && item != null ? give(item) : Step.GO_ON;
    }
}
