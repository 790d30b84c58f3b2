package dev.sluice.telemetry;

import dev.sluice.telemetry.Event.Kind;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// The latest events of a live run, column by column: noting one makes no object that a collector would have to move.
/// Any number of threads write and read it, and nobody waits for another.
///
/// Each slot has a stamp that says which event it holds, and whether that is being written. A writer that finds its
/// slot in the hands of another, suspended there for a whole lap, gives up its event; a reader whose stamp has changed
/// throws its copy away. Where a writer has not finished its event, readers wait for it until [#PATIENCE] later ones
/// were claimed, or half of what is kept: then they go on without it.
public final class EventRing implements EventLog {
    private static final VarHandle NEXT = next(MethodHandles.lookup());
    private static final VarHandle STAMP = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle PAGE = MethodHandles.arrayElementVarHandle(EventPage[].class);

    /// How many events a reader stays behind for one that is being written.
    static final int PATIENCE = 1024;

    private final @Nullable EventPage[] pages;
    private final long[] stamps;
    private final int mask;
    private final LongAdder skipped = new LongAdder();

    @SuppressWarnings("UnusedVariable") // read through NEXT
    private long next;

    /// @param size how many events are kept at least
    public EventRing(int size) {
        int rounded = Math.max(2, Integer.highestOneBit(Math.max(1, size - 1)) << 1);
        this.pages = new EventPage[Math.max(1, rounded / EventPage.SIZE)];
        this.stamps = new long[rounded];
        this.mask = rounded - 1;
    }

    private static VarHandle next(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(EventRing.class, "next", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// Notes an event of an item that comes of others.
    public void add(
            long time,
            Kind kind,
            String node,
            long item,
            @Nullable Object value,
            boolean error,
            Lineage lineage) {
        add(time, kind, node, item, new EventPage.Made(value, lineage), error);
    }

    /// Notes an event.
    public void add(
            long time, Kind kind, String node, long item, @Nullable Object value, boolean error) {
        long seq = draw();
        if (claim(seq)) {
            int slot = (int) seq & mask;
            page(slot).put(slot % EventPage.SIZE, time, kind, node, item, value, error);
            STAMP.setRelease(stamps, slot, written(seq));
        }
    }

    /// The number of an event that is about to be written.
    long draw() {
        return (long) NEXT.getAndAdd(this, 1L);
    }

    /// Begins to write an event.
    ///
    /// @return whether its slot is free to be written
    boolean claim(long seq) {
        int slot = (int) seq & mask;
        long before = (long) STAMP.getAcquire(stamps, slot);
        boolean free =
                before < writing(seq)
                        && !isWriting(before)
                        && STAMP.compareAndSet(stamps, slot, before, writing(seq));
        VarHandle.storeStoreFence(); // no reader sees the new event under the old stamp
        return free;
    }

    private static long writing(long seq) {
        return 2 * seq + 1;
    }

    private static long written(long seq) {
        return 2 * seq + 2;
    }

    private static boolean isWriting(long stamp) {
        return (stamp & 1) == 1;
    }

    private EventPage page(int slot) {
        int place = slot / EventPage.SIZE;
        EventPage page = (EventPage) PAGE.getAcquire(pages, place);
        if (page != null) {
            return page;
        }
        EventPage fresh = new EventPage();
        EventPage other = (EventPage) PAGE.compareAndExchange(pages, place, null, fresh);
        return other == null ? fresh : other;
    }

    /// Counts events that were not noted because there were too many.
    public void skip(long events) {
        skipped.add(events);
    }

    @Override
    public List<Event> since(long from, int most) {
        List<Event> events = new ArrayList<>();
        long end = next();
        for (long seq = Math.max(from, end - stamps.length);
                seq < end && events.size() < most;
                seq++) {
            int slot = (int) seq & mask;
            long stamp = (long) STAMP.getAcquire(stamps, slot);
            if (stamp >= written(seq)) {
                read(slot, seq, events);
            } else if (end - seq <= Math.min(PATIENCE, stamps.length / 2)) {
                break; // claimed, and not written yet
            }
        }
        return events;
    }

    @Override
    public List<Event> about(long item, int most) {
        List<Event> events = new ArrayList<>();
        long first = Math.max(0, next() - stamps.length);
        for (long seq = next() - 1; seq >= first && events.size() < most; seq--) {
            int slot = (int) seq & mask;
            if (page(slot).concerns(slot % EventPage.SIZE, item)) {
                read(slot, seq, events);
            }
        }
        return events.stream().filter(event -> event.concerns(item)).toList().reversed();
    }

    private void read(int slot, long seq, List<Event> into) {
        Event event = page(slot).event(slot % EventPage.SIZE, seq);
        VarHandle.loadLoadFence(); // the copy is older than what is known of the stamp
        if ((long) STAMP.getOpaque(stamps, slot) == written(seq)) {
            into.add(event);
        }
    }

    @Override
    public long next() {
        return (long) NEXT.getAcquire(this);
    }

    @Override
    public long lost() {
        return Math.max(0, next() - stamps.length) + skipped.sum();
    }

    @Override
    public long skipped() {
        return skipped.sum();
    }
}
