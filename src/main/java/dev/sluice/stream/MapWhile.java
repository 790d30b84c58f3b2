package dev.sluice.stream;

import java.util.Optional;
import java.util.function.Function;

/// Each item through a function until it answers nothing (tokio-stream, `map_while`).
///
/// Ended for good then, as later versions are; 0.1.9 polls its upstream again if asked.
///
/// @param <T> the items of the upstream
/// @param <U> the items
public final class MapWhile<T, U> extends Emitter<U> {
    private final Stream<T> upstream;
    private final Function<? super T, Optional<U>> f;
    private boolean ended;

    public MapWhile(Stream<T> upstream, Function<? super T, Optional<U>> f) {
        this.upstream = upstream;
        this.f = f;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (ended) {
            return Poll.DONE;
        }
        Poll poll = upstream.pollNext(cx);
        if (poll != Poll.READY) {
            return poll;
        }
        Optional<U> made = f.apply(upstream.take());
        ended = made.isEmpty();
        return ended ? Poll.DONE : emit(made.get());
    }

    @Override
    public void close() {
        upstream.close();
    }
}
