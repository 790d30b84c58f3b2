package dev.sluice.stream;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Items by position: any thread fills a position that it has claimed, the receiver empties them in order.
///
/// A linked list of segments (tokio, `sync::mpsc::list`), so that it grows with its content whatever the
/// capacity is or becomes.
///
/// @param <T> the items
final class Buffer<T> {
    private static final int SPINS = 64;

    private final AtomicReference<Segment<T>> last;
    private volatile Segment<T> first;

    Buffer() {
        first = new Segment<>(0);
        last = new AtomicReference<>(first);
    }

    /// Fills a claimed position.
    void put(long position, T item) {
        segmentOf(position).slots.setRelease(Segment.slotOf(position), item);
    }

    /// Empties `position`, which the receiver has come to.
    ///
    /// @return nothing when it has not been filled yet
    @Nullable T take(long position) {
        Segment<T> segment = first;
        if (segment.id != Segment.idOf(position)) {
            segment = leave(segment);
            if (segment == null) {
                return null;
            }
        }
        int slot = Segment.slotOf(position);
        T item = segment.slots.getAcquire(slot);
        if (item != null) {
            segment.slots.setRelease(slot, null);
        }
        return item;
    }

    /// Empties a position that is claimed: its sender is between claiming and filling, a few instructions.
    @SuppressWarnings("ThreadPriorityCheck") // the sender may need this very processor to go on
    T takeClaimed(long position) {
        for (int spins = 1; ; spins++) {
            T item = take(position);
            if (item != null) {
                return item;
            }
            if (spins % SPINS == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /// Copies what lies between two positions, at most so many; from any thread, hence without those items
    /// that come or go meanwhile.
    List<T> peek(long from, long to, int most) {
        List<T> items = new ArrayList<>();
        Segment<T> segment = first;
        for (long position = from; position < to && items.size() < most; position++) {
            while (segment != null && segment.id < Segment.idOf(position)) {
                segment = segment.left() ? null : segment.next.get();
            }
            if (segment == null) {
                break;
            }
            T item =
                    segment.id == Segment.idOf(position)
                            ? segment.slots.get(Segment.slotOf(position))
                            : null;
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private Segment<T> segmentOf(long position) {
        long id = Segment.idOf(position);
        Segment<T> hint = requireNonNull(last.get());
        Segment<T> segment = hint.id > id ? first : hint;
        while (segment.id != id) {
            Segment<T> next = segment.successor();
            segment = next == segment ? first : next;
        }
        if (segment.id > hint.id) {
            last.compareAndSet(hint, segment);
        }
        return segment;
    }

    private @Nullable Segment<T> leave(Segment<T> segment) {
        Segment<T> next = segment.next.get();
        if (next != null) {
            last.compareAndSet(segment, next);
            first = next;
            segment.next.set(segment);
        }
        return next;
    }
}
