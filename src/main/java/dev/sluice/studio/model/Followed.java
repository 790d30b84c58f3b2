package dev.sluice.studio.model;

import dev.sluice.catalog.Item;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.OptionalLong;

/// The item that is followed from its birth to a sink, by its id.
public final class Followed {
    private final ObjectProperty<OptionalLong> item =
            new SimpleObjectProperty<>(OptionalLong.empty());

    /// Its id; empty when none is followed.
    public ObjectProperty<OptionalLong> itemProperty() {
        return item;
    }

    public boolean is(long id) {
        OptionalLong followed = item.get();
        return followed.isPresent() && followed.getAsLong() == id;
    }

    /// Follows this item, or no longer if it was followed already.
    public void toggle(long id) {
        item.set(is(id) ? OptionalLong.empty() : OptionalLong.of(id));
    }

    /// Follows the one that was born so many later at the same node.
    public void step(int items) {
        OptionalLong now = item.get();
        if (now.isPresent() && Item.number(now.getAsLong()) + items >= 0) {
            item.set(OptionalLong.of(now.getAsLong() + items));
        }
    }

    public void none() {
        item.set(OptionalLong.empty());
    }
}
