package dev.sluice.telemetry;

import dev.sluice.telemetry.Event.Kind;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/// The latest events of a run in virtual time, column by column: noting one makes no object. One thread at a time
/// writes; any reads, and nobody waits.
///
/// The writer says in `claimed` which event it is about to write, and in `next` that it has. A reader that has copied
/// an event and then finds it claimed a lap later throws the copy away, for it may be torn.
public final class EventColumns implements EventLog {
    private static final VarHandle NEXT = field("next");
    private static final VarHandle CLAIMED = field("claimed");

    private final @Nullable EventPage[] pages;
    private final int size;
    private long next;

    @SuppressWarnings("UnusedVariable") // read through CLAIMED
    private long claimed;

    /// @param atLeast how many events are kept at least
    public EventColumns(int atLeast) {
        this.size = Math.max(2, Integer.highestOneBit(Math.max(1, atLeast - 1)) << 1);
        this.pages = new EventPage[Math.max(1, size / EventPage.SIZE)];
    }

    private static VarHandle field(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(EventColumns.class, name, long.class);
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
        long seq = next;
        EventPage page = page(seq);
        CLAIMED.setOpaque(this, seq + 1);
        VarHandle.storeStoreFence(); // no reader sees the new event before the claim
        page.put(slot(seq), time, kind, node, item, value, error);
        NEXT.setRelease(this, seq + 1);
    }

    /// The event noted last.
    ///
    /// @throws IllegalStateException where there is none
    public Event latest() {
        long seq = next - 1;
        if (seq < 0) {
            throw new IllegalStateException("nothing was noted");
        }
        return page(seq).event(slot(seq), seq);
    }

    private EventPage page(long seq) {
        int place = place(seq);
        EventPage page = pages[place];
        if (page == null) {
            page = new EventPage();
            pages[place] = page;
        }
        return page;
    }

    private int place(long seq) {
        return (int) (seq & (size - 1)) / EventPage.SIZE;
    }

    private int slot(long seq) {
        return (int) (seq & (size - 1)) % EventPage.SIZE;
    }

    @Override
    public List<Event> since(long from, int most) {
        List<Event> events = new ArrayList<>();
        long end = next();
        for (long seq = Math.max(from, end - size); seq < end && events.size() < most; seq++) {
            EventPage page = pages[place(seq)];
            if (page != null) {
                read(page, seq, events);
            }
        }
        return events;
    }

    @Override
    public List<Event> about(long item, int most) {
        List<Event> events = new ArrayList<>();
        long first = Math.max(0, next() - size);
        for (long seq = next() - 1; seq >= first && events.size() < most; seq--) {
            EventPage page = pages[place(seq)];
            if (page != null && page.concerns(slot(seq), item)) {
                read(page, seq, events);
            }
        }
        return events.stream().filter(event -> event.concerns(item)).toList().reversed();
    }

    private void read(EventPage page, long seq, List<Event> into) {
        Event event = page.event(slot(seq), seq);
        VarHandle.loadLoadFence(); // the copy is older than what is known of the claims
        if ((long) CLAIMED.getOpaque(this) <= seq + size) {
            into.add(event);
        }
    }

    @Override
    public long next() {
        return (long) NEXT.getAcquire(this);
    }

    @Override
    public long lost() {
        return Math.max(0, next() - size);
    }

    @Override
    public long skipped() {
        return 0;
    }
}
