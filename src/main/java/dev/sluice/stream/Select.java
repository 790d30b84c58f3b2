package dev.sluice.stream;

import dev.sluice.stream.SelectWithStrategy.PollNext;

/// Two streams as one, asked first by turns; the turn passes at every poll (futures, `stream::select`).
///
/// @param <T> the items
public final class Select<T> implements Stream<T> {
    private final SelectWithStrategy<T> inner;
    private PollNext next = PollNext.LEFT;

    public Select(Stream<T> left, Stream<T> right) {
        inner = new SelectWithStrategy<>(left, right, this::turn);
    }

    private PollNext turn() {
        PollNext now = next;
        next = now == PollNext.LEFT ? PollNext.RIGHT : PollNext.LEFT;
        return now;
    }

    @Override
    public Poll pollNext(Context cx) {
        return inner.pollNext(cx);
    }

    @Override
    public T take() {
        return inner.take();
    }

    @Override
    public void close() {
        inner.close();
    }
}
