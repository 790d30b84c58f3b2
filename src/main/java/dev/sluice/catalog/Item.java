package dev.sluice.catalog;

import java.util.List;

/// What travels through a pipeline.
///
/// @param id unique in the run: the number of the node it was born at, then a running number from 0
/// @param value [Long], [Double], [Boolean], [String], [List] or [java.util.Map] with text keys
/// @param born run time in nanoseconds; the oldest part's for a chunk
/// @param parts the items it was made of by `chunks`, `zip` and the like
public record Item(long id, Object value, long born, List<Item> parts) {
    private static final int NUMBER_BITS = 44;

    /// An item born at a node.
    ///
    /// @param origin the place of the node in the document
    /// @param number running number at that node, from 0
    public static Item born(int origin, long number, Object value, long now) {
        return new Item(((long) origin << NUMBER_BITS) | number, value, now, List.of());
    }

    /// An item made of others; it keeps the id of the first.
    public static Item of(List<Item> parts, Object value) {
        if (parts.isEmpty()) {
            return new Item(0, value, 0, List.of());
        }
        long born = Long.MAX_VALUE;
        for (Item part : parts) {
            born = Math.min(born, part.born);
        }
        return new Item(parts.getFirst().id, value, born, List.copyOf(parts));
    }

    /// The same item with another value.
    public Item with(Object changed) {
        return new Item(id, changed, born, parts);
    }

    /// The place in the document of the node it was born at.
    public int origin() {
        return origin(id);
    }

    /// The same, of the item with this id.
    public static int origin(long id) {
        return (int) (id >>> NUMBER_BITS);
    }

    /// Its running number at that node.
    public long number() {
        return number(id);
    }

    /// The same, of the item with this id.
    public static long number(long id) {
        return id & ((1L << NUMBER_BITS) - 1);
    }
}
