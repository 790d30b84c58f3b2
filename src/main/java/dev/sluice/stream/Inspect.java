package dev.sluice.stream;

import java.util.function.Consumer;

/// Shows each item to a consumer in passing (futures, `StreamExt::inspect`).
///
/// @param <T> the items
public final class Inspect<T> extends Emitter<T> {
    private final Stream<T> upstream;
    private final Consumer<? super T> f;

    public Inspect(Stream<T> upstream, Consumer<? super T> f) {
        this.upstream = upstream;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        return poll == Poll.READY ? show(upstream.take()) : poll;
    }

    private Poll show(T item) {
        f.accept(item);
        return emit(item);
    }

    @Override
    public void close() {
        upstream.close();
    }
}
