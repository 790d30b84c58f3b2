package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;
import java.util.List;

/// Items made of several others.
final class Groups {
    private Groups() {}

    /// One item whose value is the list of their values.
    static Item list(List<Item> items) {
        return Item.of(items, items.stream().map(Item::value).toList());
    }
}
