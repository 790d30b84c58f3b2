package dev.sluice.catalog;

import java.util.BitSet;

/// Chooses which of the channels that are wired to a producer's output take an item.
@FunctionalInterface
public interface Router {
    /// The places of those channels among the wires, in the order in which they get the item.
    ///
    /// @param open the channels that still take items, at least one
    /// @param channels how many there are in all
    int[] places(Item item, BitSet open, int channels);
}
