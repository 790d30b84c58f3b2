package dev.sluice.studio.preferences;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;

/// A switch for one value of a property: on while it has that value; turning it on sets it, and off it cannot be
/// turned but by another value.
final class Exclusive {
    private Exclusive() {}

    static <T> BooleanProperty of(Property<T> property, T value) {
        BooleanProperty on = new SimpleBooleanProperty(value.equals(property.getValue()));
        property.subscribe(now -> on.set(value.equals(now)));
        on.subscribe(
                (_, wanted) -> {
                    if (wanted) {
                        property.setValue(value);
                    } else if (value.equals(property.getValue())) {
                        on.set(true);
                    }
                });
        return on;
    }
}
