package dev.sluice.stream;

import java.util.function.Function;

/// Each success through a function; errors pass and do not end the stream (futures, `TryStreamExt::map_ok`).
///
/// @param <T> the successes of the upstream
/// @param <U> the successes
/// @param <E> the errors
public final class MapOk<T, U, E> extends Emitter<Result<U, E>> {
    private final Stream<Result<T, E>> upstream;
    private final Function<? super T, ? extends U> f;

    public MapOk(Stream<Result<T, E>> upstream, Function<? super T, ? extends U> f) {
        this.upstream = upstream;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        return poll == Poll.READY ? emit(upstream.take().map(f)) : poll;
    }

    @Override
    public void close() {
        upstream.close();
    }
}
