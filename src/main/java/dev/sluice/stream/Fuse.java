package dev.sluice.stream;

/// A stream whose end is for ever (futures, `StreamExt::fuse`); the upstream is not polled after it.
///
/// @param <T> the items
public final class Fuse<T> implements Stream<T> {
    private final Stream<T> upstream;
    private boolean done;

    public Fuse(Stream<T> upstream) {
        this.upstream = upstream;
    }

    /// Whether the upstream has ended.
    public boolean isDone() {
        return done;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (done) {
            return Poll.DONE;
        }
        Poll poll = upstream.pollNext(cx);
        done = poll == Poll.DONE;
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
