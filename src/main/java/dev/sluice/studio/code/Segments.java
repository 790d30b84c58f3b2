package dev.sluice.studio.code;

import javafx.scene.control.ToggleButton;

import org.controlsfx.control.SegmentedButton;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A few names side by side, one of which is chosen.
final class Segments extends SegmentedButton {
    private final Consumer<String> choose;

    /// @param choose told the name that was pressed
    Segments(String id, Consumer<String> choose) {
        this.choose = choose;
        setId(id);
        getStyleClass().add("code-segments");
        setToggleGroup(null);
    }

    /// Offers these names and marks one.
    void offer(List<String> names, String chosen) {
        if (!names.equals(getButtons().stream().map(ToggleButton::getText).toList())) {
            getButtons().setAll(names.stream().map(this::button).toList());
        }
        getButtons().forEach(button -> button.setSelected(button.getText().equals(chosen)));
        setVisible(names.size() > 1);
        setManaged(names.size() > 1);
    }

    private ToggleButton button(String name) {
        ToggleButton button = new ToggleButton(name);
        button.setId(getId() + "-" + name.toLowerCase(Locale.ROOT).replace('.', '-'));
        button.setFocusTraversable(true);
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    choose.accept(name);
                });
        return button;
    }
}
