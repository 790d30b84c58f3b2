package dev.sluice.telemetry;

import java.util.List;
import java.util.stream.LongStream;

/// The items that an item comes of: those that `chunks`, `zip` and the like made it of, or the one whose child it is.
/// Events hold what the items remember anyway, and nothing is looked for before somebody asks. Two are equal when their
/// direct parts are, so that events of equal runs are.
public abstract class Lineage {
    /// Of an item that comes of no other.
    public static final Lineage NONE = of();

    /// Of an item that was made of these, which come of no other.
    public static Lineage of(long... ids) {
        return new Lineage() {
            @Override
            public boolean includes(long item) {
                return LongStream.of(ids).anyMatch(id -> id == item);
            }

            @Override
            public List<Long> ids() {
                return LongStream.of(ids).boxed().toList();
            }
        };
    }

    /// Whether it comes of that item, be it through others.
    public abstract boolean includes(long item);

    /// The ids of what it was made of directly.
    public abstract List<Long> ids();

    @Override
    public final boolean equals(Object other) {
        return other instanceof Lineage lineage && ids().equals(lineage.ids());
    }

    @Override
    public final int hashCode() {
        return ids().hashCode();
    }

    @Override
    public final String toString() {
        return ids().toString();
    }
}
