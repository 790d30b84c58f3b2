package dev.sluice.stream;

/// Never an item and never the end; nobody will wake its task (futures, `stream::pending`).
///
/// @param <T> the items it does not have
public final class PendingStream<T> implements Stream<T> {
    @Override
    public Poll pollNext(Context cx) {
        return Poll.PENDING;
    }

    @Override
    public T take() {
        throw new IllegalStateException("there are no items");
    }

    @Override
    public void close() {}
}
