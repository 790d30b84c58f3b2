package dev.sluice.stream;

import java.util.function.Function;

/// Each item as a stream of its own, one stream after another (futures, `StreamExt::flat_map`).
///
/// @param <T> the items of the upstream
/// @param <U> the items
public final class FlatMap<T, U> implements Stream<U> {
    private final Flatten<U> inner;

    public FlatMap(Stream<T> upstream, Function<? super T, ? extends Stream<U>> f) {
        inner = new Flatten<>(new Map<T, Stream<U>>(upstream, f));
    }

    @Override
    public Poll pollNext(Context cx) {
        return inner.pollNext(cx);
    }

    @Override
    public U take() {
        return inner.take();
    }

    @Override
    public void close() {
        inner.close();
    }
}
