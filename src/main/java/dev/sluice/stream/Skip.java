package dev.sluice.stream;

/// All but the first so many items, which are consumed and dropped (futures, `StreamExt::skip`).
///
/// @param <T> the items
public final class Skip<T> implements Stream<T> {
    private final Stream<T> upstream;
    private long remaining;

    public Skip(Stream<T> upstream, long n) {
        this.upstream = upstream;
        this.remaining = n;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (remaining > 0) {
            Poll poll = upstream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            upstream.take();
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
