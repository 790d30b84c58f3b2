package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;

import java.util.List;

/// Items made of several others.
final class Groups {
    private Groups() {}

    /// One item whose value is the list of their values.
    static Item list(List<Item> items) {
        Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = items.get(i).value();
        }
        return Item.of(items, List.of(values));
    }
}
