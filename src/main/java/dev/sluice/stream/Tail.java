package dev.sluice.stream;

/// How many positions of a channel have been claimed, and in the low bits what a sender must know before it
/// claims one: a single compare-and-set claims a position and learns whether the receiver sleeps.
///
/// While one of the bits [#SLOW] is set only the holder of the [Gate]'s lock may claim.
final class Tail extends Padded {
    /// The receiver refuses sends.
    static final long CLOSED = 1;

    /// No sender is left.
    static final long ENDED = 2;

    /// Senders wait for slots.
    static final long WAITING = 4;

    /// Slots are assigned to permits or waiters.
    static final long HELD = 8;

    /// The receiver waits for its waker to be called.
    static final long PARKED = 16;

    static final long REFUSED = CLOSED | ENDED;
    static final long SLOW = REFUSED | WAITING | HELD;

    private static final int SHIFT = 5;
    private static final long ONE = 1L << SHIFT;

    static long position(long seen) {
        return seen >>> SHIFT;
    }

    static boolean has(long seen, long flags) {
        return (seen & flags) != 0;
    }

    /// Whether nothing can come any more after what is buffered.
    static boolean isOver(long seen) {
        return has(seen, REFUSED) && !has(seen, HELD);
    }

    /// Claims the next position unless anything changed since `seen`.
    boolean tryClaim(long seen) {
        return compareAndSet(seen, (seen + ONE) & ~PARKED);
    }

    /// Claims the next position and sets the bits that say what goes on behind the lock; under the lock, with a
    /// bit of [#SLOW] set.
    ///
    /// @return what was seen before
    long claim(boolean waiting, boolean held) {
        long flags = (waiting ? WAITING : 0) | (held ? HELD : 0);
        long seen = get();
        while (!compareAndSet(seen, ((seen + ONE) & ~(PARKED | WAITING | HELD)) | flags)) {
            seen = get();
        }
        return seen;
    }

    void raise(long flags) {
        long seen = get();
        while ((seen & flags) != flags && !compareAndSet(seen, seen | flags)) {
            seen = get();
        }
    }

    /// Sets the bits that say what goes on behind the lock.
    ///
    /// @return whether the receiver slept and must learn that the channel is over
    boolean settle(boolean waiting, boolean held) {
        long flags = (waiting ? WAITING : 0) | (held ? HELD : 0);
        while (true) {
            long seen = get();
            long next = (seen & ~(WAITING | HELD)) | flags;
            boolean ends = isOver(next) && !isOver(seen);
            if (next == seen || compareAndSet(seen, ends ? next & ~PARKED : next)) {
                return ends && has(seen, PARKED);
            }
        }
    }

    /// Says that no sender is left.
    ///
    /// @return whether the receiver slept and must learn it
    boolean end() {
        long seen = get();
        while (!compareAndSet(seen, (seen | ENDED) & ~PARKED)) {
            seen = get();
        }
        return has(seen, PARKED);
    }
}
