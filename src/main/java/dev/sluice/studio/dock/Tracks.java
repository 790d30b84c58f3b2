package dev.sluice.studio.dock;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The events of a log by node. They are taken in portions, so that catching up never costs a frame; of a run that
/// is too fast for that the latest are taken, and all that its log keeps once it stands still.
final class Tracks {
    private static final int PORTION = 20_000;
    private static final int MOST = 300_000;
    private static final Track NONE = new Track();

    private final Map<String, Track> tracks = new HashMap<>();
    private final ToIntFunction<Event> colours;
    private long next;
    private boolean gaps;

    /// @param colours the number of the colour of an event's item
    Tracks(ToIntFunction<Event> colours) {
        this.colours = colours;
    }

    void clear() {
        tracks.clear();
        next = 0;
        gaps = false;
    }

    Track of(String node) {
        return tracks.getOrDefault(node, NONE);
    }

    /// @param still whether nothing more is noted for now
    /// @return whether there was anything new
    boolean catchUp(EventLog log, boolean still) {
        long end = log.next();
        if (still && gaps) {
            clear();
        } else if (!still && end - next > PORTION) {
            next = end - PORTION;
            gaps = true;
        }
        List<Event> fresh = log.since(next, PORTION);
        for (Event event : fresh) {
            tracks.computeIfAbsent(event.node(), _ -> new Track())
                    .add(event, colours.applyAsInt(event));
        }
        next = fresh.isEmpty() ? next : fresh.getLast().seq() + 1;
        forget();
        return !fresh.isEmpty();
    }

    private void forget() {
        int total = tracks.values().stream().mapToInt(Track::size).sum();
        if (total > MOST) {
            tracks.values().forEach(track -> track.keepLatest(track.size() / 2));
        }
    }
}
