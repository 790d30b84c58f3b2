package dev.sluice.stream;

/// The first so many items (futures, `StreamExt::take`).
///
/// The upstream is not polled after the last of them, nor closed before this stream is.
///
/// @param <T> the items
public final class Take<T> implements Stream<T> {
    private final Stream<T> upstream;
    private long remaining;

    public Take(Stream<T> upstream, long n) {
        this.upstream = upstream;
        this.remaining = n;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (remaining == 0) {
            return Poll.DONE;
        }
        Poll poll = upstream.pollNext(cx);
        switch (poll) {
            case READY -> remaining--;
            case DONE -> remaining = 0;
            case PENDING -> {}
        }
        return poll;
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
