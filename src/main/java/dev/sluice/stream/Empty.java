package dev.sluice.stream;

/// No items, ended at once (futures, `stream::empty`).
///
/// @param <T> the items it does not have
public final class Empty<T> implements Stream<T> {
    @Override
    public Poll pollNext(Context cx) {
        return Poll.DONE;
    }

    @Override
    public T take() {
        throw new IllegalStateException("there are no items");
    }

    @Override
    public void close() {}
}
