package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Items until an asynchronous predicate refuses one, which is lost (futures, `StreamExt::take_while`).
///
/// After a refusal it has ended for good and does not poll its upstream again.
///
/// @param <T> the items
public final class TakeWhile<T> extends Awaiting<T, Boolean, T> {
    private final Function<? super T, ? extends Future<Boolean>> predicate;
    private @Nullable T pending;

    public TakeWhile(Stream<T> upstream, Function<? super T, ? extends Future<Boolean>> predicate) {
        super(upstream);
        this.predicate = predicate;
    }

    @Override
    Step begin(T item) {
        pending = item;
        return await(predicate.apply(item));
    }

    @Override
    Step settle(Boolean more) {
        T item = pending;
        pending = null;
        return more && item != null ? give(item) : Step.END;
    }
}
