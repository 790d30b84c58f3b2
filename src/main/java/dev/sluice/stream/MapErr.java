package dev.sluice.stream;

import java.util.function.Function;

/// Each error through a function; it stays an item and the stream goes on (futures, `TryStreamExt::map_err`).
///
/// @param <T> the successes
/// @param <E> the errors of the upstream
/// @param <F> the errors
public final class MapErr<T, E, F> extends Emitter<Result<T, F>> {
    private final Stream<Result<T, E>> upstream;
    private final Function<? super E, ? extends F> f;

    public MapErr(Stream<Result<T, E>> upstream, Function<? super E, ? extends F> f) {
        this.upstream = upstream;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        return poll == Poll.READY ? emit(upstream.take().mapErr(f)) : poll;
    }

    @Override
    public void close() {
        upstream.close();
    }
}
