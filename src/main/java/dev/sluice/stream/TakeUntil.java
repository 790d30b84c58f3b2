package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Items until a future completes (futures, `StreamExt::take_until`); the future is asked first at
/// every poll.
///
/// @param <T> the items
public final class TakeUntil<T> implements Stream<T> {
    private final Stream<T> upstream;
    private @Nullable Future<?> until;

    public TakeUntil(Stream<T> upstream, Future<?> until) {
        this.upstream = upstream;
        this.until = until;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (until != null && until.poll(cx) == Poll.READY) {
            stop();
        }
        if (until == null) {
            return Poll.DONE;
        }
        Poll poll = upstream.pollNext(cx);
        if (poll == Poll.DONE) {
            stop();
        }
        return poll;
    }

    private void stop() {
        if (until != null) {
            until.close();
            until = null;
        }
    }

    @Override
    public T take() {
        return upstream.take();
    }

    @Override
    public void close() {
        upstream.close();
        stop();
    }
}
