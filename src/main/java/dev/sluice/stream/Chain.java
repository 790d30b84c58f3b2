package dev.sluice.stream;

/// One stream, then another, which is not polled before the first has ended (futures, `StreamExt::chain`).
///
/// The first is dropped at its end.
///
/// @param <T> the items
public final class Chain<T> implements Stream<T> {
    private final Stream<T> first;
    private final Stream<T> second;
    private boolean over;

    public Chain(Stream<T> first, Stream<T> second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (!over) {
            Poll poll = first.pollNext(cx);
            if (poll != Poll.DONE) {
                return poll;
            }
            over = true;
            first.close();
        }
        return second.pollNext(cx);
    }

    @Override
    public T take() {
        return over ? second.take() : first.take();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
