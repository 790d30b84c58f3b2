package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.ValueText;

/// Items as short text.
final class Texts {
    private Texts() {}

    static Seen seen(Stage.Seen seen) {
        return seen(seen.item(), seen.error());
    }

    /// An item, or a result of items.
    static Seen seen(Object load) {
        return seen(Loads.item(load), Loads.failed(load));
    }

    static Seen seen(Item item, boolean error) {
        return new Seen(item.id(), item.origin(), item.number(), ValueText.of(item.value()), error);
    }
}
