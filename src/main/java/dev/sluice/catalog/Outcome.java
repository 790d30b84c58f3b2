package dev.sluice.catalog;

import org.jspecify.annotations.Nullable;

/// How a sink ended by itself.
public sealed interface Outcome {
    /// With what it made of the items; null for one that makes nothing.
    record Completed(@Nullable Object value) implements Outcome {}

    /// At the first error (`try_for_each` and its like).
    record Failed(Item error) implements Outcome {}
}
