package dev.sluice.telemetry;

import java.util.List;

/// The items that an item comes of: those that `chunks`, `zip` and the like made it of, or the one whose child it is.
/// Events hold what the items remember anyway, and nothing is looked for before somebody asks.
public interface Lineage {
    /// Of an item that comes of no other.
    Lineage NONE =
            new Lineage() {
                @Override
                public boolean includes(long item) {
                    return false;
                }

                @Override
                public List<Long> ids() {
                    return List.of();
                }
            };

    /// Whether it comes of that item, be it through others.
    boolean includes(long item);

    /// The ids of what it was made of directly.
    List<Long> ids();
}
