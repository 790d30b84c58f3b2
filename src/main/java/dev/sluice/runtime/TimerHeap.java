package dev.sluice.runtime;

import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The deadlines of one live task, earliest first, equal ones in the order of starting; a heap with four
/// children to a parent. Used by the task's own thread only.
final class TimerHeap {
    private static final int ARITY = 4;
    private static final int INITIAL = 4;

    private @Nullable Entry[] heap = new Entry[INITIAL];
    private int size;
    private long started;

    Timer start(long deadline, Waker waker) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        Entry entry = new Entry(deadline, started++, waker);
        size++;
        up(entry, size - 1);
        return entry;
    }

    /// The earliest deadline, or `Long.MAX_VALUE`.
    long next() {
        return size == 0 ? Long.MAX_VALUE : at(0).deadline;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Wakes whose deadline has come.
    void fire(long now) {
        while (size > 0 && at(0).deadline <= now) {
            Entry due = at(0);
            due.cancel();
            due.fired = true;
            due.waker.wake();
        }
    }

    private Entry at(int place) {
        Entry entry = heap[place];
        if (entry == null) {
            throw new IllegalStateException("no entry at " + place);
        }
        return entry;
    }

    private void put(Entry entry, int place) {
        heap[place] = entry;
        entry.place = place;
    }

    private void up(Entry entry, int from) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / ARITY;
            if (!entry.isBefore(at(parent))) {
                break;
            }
            put(at(parent), place);
            place = parent;
        }
        put(entry, place);
    }

    private void down(Entry entry, int from) {
        int place = from;
        while (true) {
            int child = firstOfChildren(place);
            if (child < 0 || !at(child).isBefore(entry)) {
                break;
            }
            put(at(child), place);
            place = child;
        }
        put(entry, place);
    }

    private int firstOfChildren(int place) {
        int from = place * ARITY + 1;
        if (from >= size) {
            return -1;
        }
        int best = from;
        for (int child = from + 1; child < Math.min(from + ARITY, size); child++) {
            if (at(child).isBefore(at(best))) {
                best = child;
            }
        }
        return best;
    }

    private void remove(Entry entry) {
        size--;
        Entry last = at(size);
        heap[size] = null;
        if (last != entry) {
            int place = entry.place;
            down(last, place);
            if (last.place == place) {
                up(last, place);
            }
        }
    }

    private final class Entry implements Timer {
        private static final int OUT = -1;

        private long deadline;
        private final long sequence;
        private Waker waker;
        private int place;
        private boolean fired;

        Entry(long deadline, long sequence, Waker waker) {
            this.deadline = deadline;
            this.sequence = sequence;
            this.waker = waker;
        }

        private boolean isBefore(Entry other) {
            return deadline < other.deadline
                    || (deadline == other.deadline && sequence < other.sequence);
        }

        @Override
        public boolean fired() {
            return fired;
        }

        @Override
        public void rewake(Waker other) {
            waker = other;
        }

        @Override
        public boolean extend(long later) {
            long rounded = TimerWheel.nanos(TimerWheel.tick(later));
            if (place == OUT || rounded < deadline) {
                return false;
            }
            deadline = rounded;
            down(this, place);
            return true;
        }

        @Override
        public void cancel() {
            if (place != OUT) {
                remove(this);
                place = OUT;
            }
        }
    }
}
