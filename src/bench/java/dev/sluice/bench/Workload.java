package dev.sluice.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The same work done by several: a line of a table.
///
/// @param cells by the name of who does it, in the order of columns
record Workload(String name, Map<String, Cell> cells) {
    static final String OURS = "Sluice";

    Workload(String name, Cell ours) {
        this(name, new LinkedHashMap<>(Map.of(OURS, ours)));
    }

    /// The same with one more to compare with.
    Workload beside(String peer, Cell cell) {
        Map<String, Cell> more = new LinkedHashMap<>(cells);
        more.put(peer, cell);
        return new Workload(name, more);
    }

    List<Cell> measured() {
        return List.copyOf(cells.values());
    }
}
