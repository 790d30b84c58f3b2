package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// The items of each inner stream, one stream after another (futures, `StreamExt::flatten`).
///
/// An inner stream is dropped at its end, before the next is asked for.
///
/// @param <T> the items
public final class Flatten<T> extends Emitter<T> {
    private final Stream<? extends Stream<T>> upstream;
    private @Nullable Stream<T> inner;

    public Flatten(Stream<? extends Stream<T>> upstream) {
        this.upstream = upstream;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            Stream<T> current = inner;
            Poll poll = current == null ? upstream.pollNext(cx) : current.pollNext(cx);
            if (current == null && poll == Poll.READY) {
                inner = upstream.take();
            } else if (current != null && poll == Poll.READY) {
                return emit(current.take());
            } else if (current != null && poll == Poll.DONE) {
                inner = null;
                current.close();
            } else {
                return poll;
            }
        }
    }

    @Override
    public void close() {
        upstream.close();
        if (inner != null) {
            inner.close();
            inner = null;
        }
    }
}
