package dev.sluice.stream;

import java.util.function.Function;

/// Each item through an asynchronous function, one at a time (futures, `StreamExt::then`).
///
/// @param <T> the items of the upstream
/// @param <U> the items
public final class Then<T, U> extends Awaiting<T, U, U> {
    private final Function<? super T, ? extends Future<U>> f;

    public Then(Stream<T> upstream, Function<? super T, ? extends Future<U>> f) {
        super(upstream);
        this.f = f;
    }

    @Override
    Step begin(T item) {
        return await(f.apply(item));
    }

    @Override
    Step settle(U answer) {
        return give(answer);
    }
}
