package dev.sluice.studio.dock;

import dev.sluice.telemetry.Event;

import java.util.ArrayList;
import java.util.List;

/// Where an item was, row by row.
final class ItemPath {
    private ItemPath() {}

    /// Its discs in the order of time, and those of what was made of it; x and y are not known yet.
    ///
    /// @param story what happened to it
    static List<Disc> of(List<Event> story, List<Row> rows) {
        List<Disc> stops = new ArrayList<>();
        for (Event event : story) {
            if (Mark.of(event.kind()) != Mark.DISC) {
                continue;
            }
            for (Row row : rows) {
                if (row.teller().equals(event.node())) {
                    stops.add(
                            new Disc(
                                    row,
                                    0,
                                    0,
                                    event.time(),
                                    event.item(),
                                    event.seq(),
                                    0,
                                    event.error()));
                }
            }
        }
        return stops;
    }
}
