package dev.sluice.runtime;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;

/// Deadlines in whole milliseconds, in tokio's hierarchical timing wheel (1.24.2, `runtime/time/wheel`): six
/// levels of 64 slots. The same structure gives the same order among equal deadlines, extended ones included.
final class TimerWheel {
    private static final int LEVELS = 6;
    private static final int BITS = 6;
    private static final int SLOTS = 1 << BITS;
    private static final long MAX_TICKS = (1L << (BITS * LEVELS)) - 1;
    private static final long REACH = (long) (SLOTS - 1) << (BITS * (LEVELS - 1));
    private static final long NANOS_PER_TICK = 1_000_000;

    private final Slot[] slots = new Slot[LEVELS * SLOTS];
    private final long[] occupied = new long[LEVELS];
    private final Slot pending = new Slot(-1, 0);
    private long elapsed;

    TimerWheel() {
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(i / SLOTS, i % SLOTS);
        }
    }

    /// The tick of a deadline in nanoseconds, rounded up (tokio, `TimeSource::deadline_to_tick`).
    static long tick(long nanos) {
        return nanos / NANOS_PER_TICK + (nanos % NANOS_PER_TICK > 0 ? 1 : 0);
    }

    /// The nanoseconds at which a tick is.
    static long nanos(long tick) {
        return tick > Long.MAX_VALUE / NANOS_PER_TICK ? Long.MAX_VALUE : tick * NANOS_PER_TICK;
    }

    /// Files a timer whose time has not come. What is two years away or more is filed again then.
    void insert(VirtualTimer timer) {
        long filed = Math.min(timer.when, elapsed + REACH);
        int level = levelFor(filed);
        int slot = (int) (filed >>> (level * BITS)) & (SLOTS - 1);
        slots[level * SLOTS + slot].add(timer);
    }

    /// The tick at which there is something to do: to fire, or to sort finer; -1 for never.
    long next() {
        if (!pending.isEmpty()) {
            return elapsed;
        }
        for (int level = 0; level < LEVELS; level++) {
            if (occupied[level] != 0) {
                return start(level, nextSlot(level));
            }
        }
        return -1;
    }

    /// The tick at which the earliest timer fires; looks at all of them.
    OptionalLong earliest() {
        long earliest = Long.MAX_VALUE;
        boolean any = false;
        for (Slot slot : slots) {
            for (VirtualTimer timer = slot.first; timer != null; timer = timer.behind) {
                earliest = Math.min(earliest, timer.when);
                any = true;
            }
        }
        return any ? OptionalLong.of(earliest) : OptionalLong.empty();
    }

    /// Fires everything that is due by now.
    void advance(long nanos) {
        long now = nanos / NANOS_PER_TICK;
        for (VirtualTimer due = poll(now); due != null; due = poll(now)) {
            due.fire();
        }
    }

    void clear() {
        for (Slot slot : slots) {
            slot.drop();
        }
        pending.drop();
    }

    private @Nullable VirtualTimer poll(long now) {
        while (true) {
            VirtualTimer due = pending.first;
            if (due != null) {
                pending.remove(due);
                return due;
            }
            long next = next();
            if (next < 0 || next > now) {
                elapsed = Math.max(elapsed, now);
                return null;
            }
            expire(next);
        }
    }

    /// Empties the slot that starts at `tick`: fires what is due, files the rest one level down.
    private void expire(long tick) {
        int level = 0;
        while (occupied[level] == 0) {
            level++;
        }
        Slot slot = slots[level * SLOTS + nextSlot(level)];
        VirtualTimer timer = slot.takeAll();
        elapsed = tick;
        while (timer != null) {
            VirtualTimer behind = timer.behind;
            timer.behind = null;
            timer.before = null;
            if (timer.when <= tick) {
                pending.add(timer);
            } else {
                insert(timer);
            }
            timer = behind;
        }
    }

    private int levelFor(long when) {
        long masked = Math.min((elapsed ^ when) | (SLOTS - 1), MAX_TICKS - 1);
        return (63 - Long.numberOfLeadingZeros(masked)) / BITS;
    }

    private int nextSlot(int level) {
        int now = (int) (elapsed >>> (level * BITS)) & (SLOTS - 1);
        return (Long.numberOfTrailingZeros(Long.rotateRight(occupied[level], now)) + now) % SLOTS;
    }

    private long start(int level, int slot) {
        long range = 1L << ((level + 1) * BITS);
        long start = (elapsed & -range) + ((long) slot << (level * BITS));
        return start > elapsed ? start : start + range;
    }

    /// Timers in the order in which they came.
    final class Slot {
        private final int level;
        private final long bit;
        private @Nullable VirtualTimer first;
        private @Nullable VirtualTimer last;

        Slot(int level, int index) {
            this.level = level;
            this.bit = 1L << index;
        }

        boolean isEmpty() {
            return first == null;
        }

        void add(VirtualTimer timer) {
            timer.slot = this;
            timer.before = last;
            if (last == null) {
                first = timer;
            } else {
                last.behind = timer;
            }
            last = timer;
            mark();
        }

        void remove(VirtualTimer timer) {
            VirtualTimer before = timer.before;
            VirtualTimer behind = timer.behind;
            if (before == null) {
                first = behind;
            } else {
                before.behind = behind;
            }
            if (behind == null) {
                last = before;
            } else {
                behind.before = before;
            }
            timer.before = null;
            timer.behind = null;
            timer.slot = null;
            mark();
        }

        /// The first of the chain; the chain is the caller's.
        @Nullable VirtualTimer takeAll() {
            VirtualTimer chain = first;
            first = null;
            last = null;
            mark();
            return chain;
        }

        void drop() {
            for (VirtualTimer timer = first; timer != null; timer = first) {
                remove(timer);
            }
        }

        /// Whether its timers are about to fire, too late to change their minds.
        boolean isDue() {
            return level < 0;
        }

        private void mark() {
            if (level >= 0) {
                occupied[level] = first == null ? occupied[level] & ~bit : occupied[level] | bit;
            }
        }
    }
}
