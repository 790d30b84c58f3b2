package dev.sluice.studio.command;

import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/// Something a user can do. It says nothing of where it is offered: see [Section].
///
/// @param id names it for tests and for what remembers it, for instance `edit.undo`
/// @param text as in a menu, with an underscore before its mnemonic
/// @param keys what runs it
/// @param enabled whether it can be done now
/// @param on what it turns on and off, for a command that is a switch
public record Command(
        String id,
        ObservableValue<String> text,
        Keys keys,
        ObservableValue<Boolean> enabled,
        Optional<Property<Boolean>> on,
        Runnable action) {
    /// Something to do, always possible and without keys so far.
    public static Command of(String id, String text, Runnable action) {
        return new Command(id, always(text), Keys.NONE, always(true), Optional.empty(), action);
    }

    /// A switch.
    public static Command toggle(String id, String text, Property<Boolean> on) {
        return new Command(
                id,
                always(text),
                Keys.NONE,
                always(true),
                Optional.of(on),
                () -> on.setValue(!on.getValue()));
    }

    /// The same, run by these keys wherever the focus is; in the form of
    /// [javafx.scene.input.KeyCombination#keyCombination].
    public Command keys(String combination) {
        return new Command(id, text, Keys.everywhere(combination), enabled, on, action);
    }

    /// The same, run by these keys while the canvas has the focus: letters, Delete and the like, which a text
    /// field needs for itself. A single character that is no letter stands for whatever keys type it.
    public Command canvasKeys(String combination) {
        return new Command(id, text, Keys.onCanvas(combination), enabled, on, action);
    }

    /// The same, possible only at times.
    public Command when(ObservableValue<Boolean> possible) {
        return new Command(id, text, keys, possible, on, action);
    }

    /// The same, with a text that changes.
    public Command called(ObservableValue<String> words) {
        return new Command(id, words, keys, enabled, on, action);
    }

    /// Its text without the mark of the mnemonic.
    public String title() {
        return text.getValue().replaceAll("_(.)", "$1");
    }

    private static <T> ObservableValue<T> always(T value) {
        return new ReadOnlyObjectWrapper<>(value).getReadOnlyProperty();
    }
}
