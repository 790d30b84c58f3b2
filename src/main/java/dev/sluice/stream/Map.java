package dev.sluice.stream;

import java.util.function.Function;

/// Each item through a function, at once (futures, `StreamExt::map`). Holds none, pulls none ahead.
///
/// @param <T> the items of the upstream
/// @param <U> the items
public final class Map<T, U> extends Emitter<U> {
    private final Stream<T> upstream;
    private final Function<? super T, ? extends U> f;

    public Map(Stream<T> upstream, Function<? super T, ? extends U> f) {
        this.upstream = upstream;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        return poll == Poll.READY ? emit(f.apply(upstream.take())) : poll;
    }

    @Override
    public void close() {
        upstream.close();
    }
}
