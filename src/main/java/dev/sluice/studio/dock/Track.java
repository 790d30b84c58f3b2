package dev.sluice.studio.dock;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import java.util.Arrays;

/// The events of one node in the order of time, column by column.
@SuppressWarnings("EnumOrdinal") // never leaves this class
final class Track {
    private static final Kind[] KINDS = Kind.values();
    private static final int ERROR = 0x40;

    private long[] times = new long[64];
    private long[] items = new long[64];
    private long[] seqs = new long[64];
    private byte[] kinds = new byte[64];
    private int[] colours = new int[64];
    private int size;

    /// @param colour the number of its item's
    void add(Event event, int colour) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
            seqs = Arrays.copyOf(seqs, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            colours = Arrays.copyOf(colours, 2 * size);
        }
        times[size] = size == 0 ? event.time() : Math.max(event.time(), times[size - 1]);
        items[size] = event.item();
        seqs[size] = event.seq();
        colours[size] = colour;
        kinds[size] = (byte) (event.kind().ordinal() | (event.error() ? ERROR : 0));
        size++;
    }

    /// Forgets all but the latest `kept`.
    void keepLatest(int kept) {
        int from = Math.max(0, size - kept);
        System.arraycopy(times, from, times, 0, size - from);
        System.arraycopy(items, from, items, 0, size - from);
        System.arraycopy(seqs, from, seqs, 0, size - from);
        System.arraycopy(kinds, from, kinds, 0, size - from);
        System.arraycopy(colours, from, colours, 0, size - from);
        size -= from;
    }

    int size() {
        return size;
    }

    long time(int place) {
        return times[place];
    }

    long item(int place) {
        return items[place];
    }

    /// Its number in the log.
    long seq(int place) {
        return seqs[place];
    }

    Kind kind(int place) {
        return KINDS[kinds[place] & ~ERROR];
    }

    /// The number of its item's colour.
    int colour(int place) {
        return colours[place];
    }

    boolean error(int place) {
        return (kinds[place] & ERROR) != 0;
    }

    /// The place of the first event later than `time`.
    int after(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
