package dev.sluice.stream;

import java.util.function.Consumer;

/// All but the first so many items, which are consumed and dropped (futures, `StreamExt::skip`).
///
/// @param <T> the items
public final class Skip<T> implements Stream<T> {
    private final Stream<T> upstream;
    private final Consumer<? super T> dropped;
    private long remaining;

    public Skip(Stream<T> upstream, long n) {
        this(upstream, n, _ -> {});
    }

    /// @param dropped told of each item that is dropped
    public Skip(Stream<T> upstream, long n, Consumer<? super T> dropped) {
        this.upstream = upstream;
        this.dropped = dropped;
        this.remaining = n;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (remaining > 0) {
            Poll poll = upstream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            dropped.accept(upstream.take());
            remaining--;
        }
        return upstream.pollNext(cx);
    }

    @Override
    public T take() {
        return upstream.take();
    }

    @Override
    public void close() {
        upstream.close();
    }
}
