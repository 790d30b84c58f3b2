package dev.sluice.stream;

/// tokio-stream's own fuse, which drops the stream at its end; that of futures keeps it (tokio-stream
/// 0.1.9, `Fuse`).
final class DropFuse<T> implements Stream<T> {
    private final Stream<T> upstream;
    private boolean done;

    DropFuse(Stream<T> upstream) {
        this.upstream = upstream;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (done) {
            return Poll.DONE;
        }
        Poll poll = upstream.pollNext(cx);
        if (poll == Poll.DONE) {
            done = true;
            upstream.close();
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
