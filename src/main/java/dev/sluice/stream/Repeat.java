package dev.sluice.stream;

/// The same item, always ready, without end (futures, `stream::repeat`).
///
/// @param <T> the item
public final class Repeat<T> implements Stream<T> {
    private final T item;

    public Repeat(T item) {
        this.item = item;
    }

    @Override
    public Poll pollNext(Context cx) {
        return Poll.READY;
    }

    @Override
    public T take() {
        return item;
    }

    @Override
    public void close() {}
}
