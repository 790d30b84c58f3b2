package dev.sluice.studio.preferences;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;

/// One of several.
///
/// @param words what each is called
record Choice<T>(List<T> values, Function<T, String> words) implements Preference.Control<T> {
    private static final double WIDTH = 136;

    @Override
    public Node of(Property<T> property) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        return property.getValue();
                    }
                });
        box.valueProperty().bindBidirectional(property);
        box.setPrefWidth(WIDTH);
        box.setMinWidth(WIDTH);
        return box;
    }
}
