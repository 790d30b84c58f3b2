package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.Wiring;

import java.util.List;

/// Items that come of another.
final class Children {
    private Children() {}

    /// A new item that remembers whose child it is, and keeps its time of birth.
    static Item of(Wiring wiring, Item parent, Object value) {
        return new Item(
                wiring.born(value, parent.born()).id(), value, parent.born(), List.of(parent));
    }
}
