package dev.sluice.studio.preferences;

import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/// A switch for one value of a property: on while it has that value; turning it on sets it, and off it cannot be
/// turned but by another value. The property, which may outlive it, does not keep it.
final class Exclusive<T> extends SimpleBooleanProperty {
    private final Property<T> property;
    private final T value;
    private final ChangeListener<T> following = (_, _, now) -> follow(now);

    Exclusive(Property<T> property, T value) {
        super(value.equals(property.getValue()));
        this.property = property;
        this.value = value;
        property.addListener(new WeakChangeListener<>(following));
        subscribe((_, wanted) -> choose(wanted));
    }

    private void follow(T now) {
        set(value.equals(now));
    }

    private void choose(boolean wanted) {
        if (wanted) {
            property.setValue(value);
        } else {
            set(value.equals(property.getValue()));
        }
    }
}
