package dev.sluice.studio.preferences;

import javafx.beans.property.Property;
import javafx.scene.Node;

import java.util.Locale;

/// One line of the sheet.
///
/// @param about what it does, in a sentence
/// @param control what changes it
record Preference<T>(
        String category, String name, String about, Property<T> property, Control<T> control) {
    /// What shows and changes a property.
    interface Control<T> {
        Node of(Property<T> property);
    }

    Node node() {
        Node node = control.of(property);
        node.setAccessibleText(name);
        node.setAccessibleHelp(about);
        return node;
    }

    /// Whether all words that are looked for stand in it.
    boolean has(String wanted) {
        String text = String.join(" ", category, name, about).toLowerCase(Locale.ROOT);
        return wanted.toLowerCase(Locale.ROOT)
                .strip()
                .transform(words -> java.util.Arrays.stream(words.split("\\s+", -1)))
                .allMatch(text::contains);
    }
}
