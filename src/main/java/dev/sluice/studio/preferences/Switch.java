package dev.sluice.studio.preferences;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/// Yes or no.
record Switch() implements Preference.Control<Boolean> {
    @Override
    public Node of(Property<Boolean> property) {
        CheckBox box = new CheckBox();
        box.selectedProperty().bindBidirectional(property);
        return box;
    }
}
