package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// A stream whose next item can be looked at before it is taken (futures, `StreamExt::peekable`). Holds one.
///
/// @param <T> the items
public final class Peekable<T> extends Emitter<T> {
    private final Fuse<T> upstream;
    private @Nullable T peeked;

    public Peekable(Stream<T> upstream) {
        this.upstream = new Fuse<>(upstream);
    }

    /// Tries to have the next item ready to be looked at; it stays the next.
    public Poll pollPeek(Context cx) {
        if (peeked != null) {
            return Poll.READY;
        }
        Poll poll = upstream.pollNext(cx);
        if (poll == Poll.READY) {
            peeked = upstream.take();
        }
        return poll;
    }

    /// The next item, after a ready [#pollPeek].
    public T peeked() {
        if (peeked == null) {
            throw new IllegalStateException("nothing was peeked");
        }
        return peeked;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = pollPeek(cx);
        if (poll == Poll.READY) {
            emit(peeked());
            peeked = null;
        }
        return poll;
    }

    @Override
    public void close() {
        upstream.close();
        peeked = null;
    }
}
