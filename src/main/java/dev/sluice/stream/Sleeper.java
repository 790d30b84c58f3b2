package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// The receiver while it waits (tokio, `AtomicWaker`).
final class Sleeper {
    private final Tail tail;
    private volatile @Nullable Waker waker;

    Sleeper(Tail tail) {
        this.tail = tail;
    }

    /// Goes to sleep at `position` unless there is something to receive: pending when asleep, ready when an
    /// item was claimed, done when none can come.
    Poll sleep(long position, Waker woken) {
        waker = woken;
        while (true) {
            long seen = tail.get();
            Poll answer = look(seen, position);
            if (answer != Poll.PENDING || Tail.has(seen, Tail.PARKED)) {
                return answer;
            }
            if (tail.compareAndSet(seen, seen | Tail.PARKED)) {
                return Poll.PENDING;
            }
        }
    }

    /// The answer [#sleep] would give, without going to sleep.
    Poll look(long position) {
        return look(tail.get(), position);
    }

    private static Poll look(long seen, long position) {
        if (Tail.position(seen) != position) {
            return Poll.READY;
        }
        return Tail.isOver(seen) ? Poll.DONE : Poll.PENDING;
    }

    /// Wakes the receiver; whoever cleared [Tail#PARKED] must call this.
    void wake() {
        Waker woken = waker;
        if (woken != null) {
            woken.wake();
        }
    }

    void forget() {
        waker = null;
    }
}
