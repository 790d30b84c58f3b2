package dev.sluice.studio.dock;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;

import java.util.ArrayList;
import java.util.List;

/// Finds events in a log from one end or from the middle; looks at no more than 40,000, so that it never costs a
/// frame.
final class EventSearch {
    private static final int PORTION = 2_000;
    private static final int LOOKED_AT = 40_000;

    private final EventLog log;
    private final EventFilter filter;

    EventSearch(EventLog log, EventFilter filter) {
        this.log = log;
        this.filter = filter;
    }

    /// The latest events with numbers below `end`, at most `most`, oldest first.
    List<Event> before(long end, int most) {
        List<Event> found = new ArrayList<>();
        long to = end;
        for (int looked = 0; looked < LOOKED_AT && to > 0 && found.size() < most; ) {
            long from = Math.max(0, to - PORTION);
            List<Event> portion = log.since(from, (int) (to - from));
            for (Event event : portion.reversed()) {
                if (event.seq() < to && found.size() < most && filter.wants(event)) {
                    found.add(event);
                }
            }
            if (portion.isEmpty() || portion.getFirst().seq() > from) {
                break;
            }
            looked += PORTION;
            to = from;
        }
        return found.reversed();
    }

    /// The first events with numbers from `start` on, at most `most`, oldest first.
    List<Event> from(long start, int most) {
        List<Event> found = new ArrayList<>();
        long from = start;
        for (int looked = 0; looked < LOOKED_AT && found.size() < most; looked += PORTION) {
            List<Event> portion = log.since(from, PORTION);
            if (portion.isEmpty()) {
                break;
            }
            portion.stream().filter(filter::wants).limit(most - found.size()).forEach(found::add);
            from = portion.getLast().seq() + 1;
        }
        return found;
    }
}
