package dev.sluice.catalog;

/// The shelves of the palette, in its order.
public enum Family {
    PRODUCERS,
    CHANNELS,
    SOURCES,
    ADAPTERS,
    OPERATORS,
    COMBINING,
    FALLIBLE,
    SINKS
}
