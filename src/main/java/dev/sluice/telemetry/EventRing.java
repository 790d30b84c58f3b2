package dev.sluice.telemetry;

import dev.sluice.telemetry.Event.Kind;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// The latest events of a live run. Any number of threads write and read it, and nobody waits for another.
public final class EventRing implements EventLog {
    private static final VarHandle NEXT = next(MethodHandles.lookup());
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Event[].class);

    private final @Nullable Event[] slots;
    private final int mask;
    private final LongAdder skipped = new LongAdder();

    @SuppressWarnings("UnusedVariable") // read through NEXT
    private long next;

    /// @param size how many events are kept at least
    public EventRing(int size) {
        int rounded = Math.max(2, Integer.highestOneBit(Math.max(1, size - 1)) << 1);
        this.slots = new Event[rounded];
        this.mask = rounded - 1;
    }

    private static VarHandle next(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(EventRing.class, "next", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// Notes an event.
    public void add(
            long time, Kind kind, String node, long item, @Nullable Object value, boolean error) {
        long seq = (long) NEXT.getAndAdd(this, 1L);
        Event event = new Event(seq, time, kind, node, item, value, error);
        SLOT.setRelease(slots, (int) seq & mask, event);
    }

    /// Counts events that were not noted because there were too many.
    public void skip(long events) {
        skipped.add(events);
    }

    @Override
    public List<Event> since(long from, int most) {
        List<Event> events = new ArrayList<>();
        long end = next();
        for (long seq = Math.max(from, end - slots.length);
                seq < end && events.size() < most;
                seq++) {
            Event event = (Event) SLOT.getAcquire(slots, (int) seq & mask);
            if (event == null || event.seq() < seq) {
                break; // claimed, and not written yet
            }
            if (event.seq() == seq) {
                events.add(event);
            }
        }
        return events;
    }

    @Override
    public long next() {
        return (long) NEXT.getAcquire(this);
    }

    @Override
    public long lost() {
        return Math.max(0, next() - slots.length) + skipped.sum();
    }
}
