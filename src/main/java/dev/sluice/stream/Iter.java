package dev.sluice.stream;

import java.util.Iterator;

/// The items of an iterator, always ready (futures, `stream::iter`).
///
/// @param <T> the items
public final class Iter<T> extends Emitter<T> {
    private final Iterator<? extends T> items;

    public Iter(Iterator<? extends T> items) {
        this.items = items;
    }

    public Iter(Iterable<? extends T> items) {
        this(items.iterator());
    }

    @Override
    public Poll pollNext(Context cx) {
        return items.hasNext() ? emit(items.next()) : Poll.DONE;
    }

    @Override
    public void close() {}
}
