package dev.sluice.studio.dock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where an item was, row by row.
final class ItemPath {
    private ItemPath() {}

    /// Its discs in the order of time; x and y are not known yet.
    static List<Disc> of(long item, List<Row> rows, Tracks tracks) {
        List<Disc> stops = new ArrayList<>();
        for (Row row : rows) {
            Track track = tracks.of(row.teller());
            for (int i = 0; i < track.size(); i++) {
                if (track.item(i) == item && Mark.of(track.kind(i)) == Mark.DISC) {
                    stops.add(
                            new Disc(row, 0, 0, track.time(i), item, track.seq(i), track.error(i)));
                }
            }
        }
        stops.sort(Comparator.comparingLong(Disc::time).thenComparingLong(Disc::seq));
        return stops;
    }
}
