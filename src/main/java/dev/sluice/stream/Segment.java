package dev.sluice.stream;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// A run of consecutive positions of a [Buffer].
///
/// @param <T> the items
final class Segment<T> {
    static final int BITS = 7;
    static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;

    final long id;
    final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SIZE);
    final AtomicReference<Segment<T>> next = new AtomicReference<>();

    Segment(long id) {
        this.id = id;
    }

    static long idOf(long position) {
        return position >>> BITS;
    }

    static int slotOf(long position) {
        return (int) position & MASK;
    }

    /// The segment after this one, made when it is first needed.
    Segment<T> successor() {
        Segment<T> known = next.get();
        if (known != null) {
            return known;
        }
        Segment<T> made = new Segment<>(id + 1);
        Segment<T> other = next.compareAndExchange(null, made);
        return other == null ? made : other;
    }

    /// Whether the receiver has gone past this segment; it then points to itself, so that dead segments do
    /// not keep one another alive.
    boolean left() {
        return next.get() == this;
    }
}
