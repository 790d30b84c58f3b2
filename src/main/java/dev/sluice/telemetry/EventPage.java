package dev.sluice.telemetry;

import dev.sluice.telemetry.Event.Kind;

import org.jspecify.annotations.Nullable;

/// Some events of an [EventColumns] or an [EventRing]. A whole number is kept as such, and not as the object it came in.
@SuppressWarnings("EnumOrdinal") // never leaves this class
final class EventPage {
    static final int SIZE = 1 << 12;
    private static final Kind[] KINDS = Kind.values();
    private static final int KIND = 0x1f;
    private static final int ERROR = 0x20;
    private static final int NUMBER = 0x40;

    /// The value of an item that comes of others; in place of the value, so that other events cost nothing more.
    record Made(@Nullable Object value, Lineage lineage) {}

    private final long[] times = new long[SIZE];
    private final long[] items = new long[SIZE];
    private final long[] numbers = new long[SIZE];
    private final byte[] kinds = new byte[SIZE];
    private final @Nullable String[] nodes = new String[SIZE];
    private final @Nullable Object[] values = new Object[SIZE];

    void put(
            int slot,
            long time,
            Kind kind,
            String node,
            long item,
            @Nullable Object value,
            boolean error) {
        times[slot] = time;
        items[slot] = item;
        nodes[slot] = node;
        int word = kind.ordinal() | (error ? ERROR : 0);
        if (value instanceof Long number) {
            numbers[slot] = number;
            kinds[slot] = (byte) (word | NUMBER);
        } else {
            values[slot] = value;
            kinds[slot] = (byte) word;
        }
    }

    Event event(int slot, long seq) {
        int word = kinds[slot];
        String node = nodes[slot];
        Object kept = (word & NUMBER) == 0 ? values[slot] : (Object) numbers[slot];
        Made made = kept instanceof Made whole ? whole : new Made(kept, Lineage.NONE);
        return new Event(
                seq,
                times[slot],
                KINDS[word & KIND],
                node == null ? "" : node,
                items[slot],
                made.value(),
                (word & ERROR) != 0,
                made.lineage());
    }

    /// Whether the event there is of that item, or of one that comes of it.
    boolean concerns(int slot, long item) {
        return items[slot] == item
                || ((kinds[slot] & NUMBER) == 0
                        && values[slot] instanceof Made made
                        && made.lineage().includes(item));
    }
}
