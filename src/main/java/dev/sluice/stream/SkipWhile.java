package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Leaves out items while an asynchronous predicate holds (futures, `StreamExt::skip_while`).
///
/// The first item that it does not hold for comes out, and the predicate is never asked again.
///
/// @param <T> the items
public final class SkipWhile<T> extends Awaiting<T, Boolean, T> {
    private final Function<? super T, ? extends Future<Boolean>> predicate;
    private @Nullable T pending;
    private boolean done;

    public SkipWhile(Stream<T> upstream, Function<? super T, ? extends Future<Boolean>> predicate) {
        super(upstream);
        this.predicate = predicate;
    }

    @Override
    Step begin(T item) {
        if (done) {
            return give(item);
        }
        pending = item;
        return await(predicate.apply(item));
    }

    @Override
    Step settle(Boolean skipped) {
        T item = pending;
        pending = null;
        done = !skipped;
        return done && item != null ? give(item) : Step.GO_ON;
    }
}
