package dev.sluice.studio.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Optional;

/// The keys of a command, and where they are listened to.
///
/// @param accelerator acts in the whole window
/// @param canvas acts while the canvas has the focus
/// @param typed a character that acts while the canvas has the focus, whatever keys type it; or empty
public record Keys(
        Optional<KeyCombination> accelerator, Optional<KeyCombination> canvas, String typed) {
    static final Keys NONE = new Keys(Optional.empty(), Optional.empty(), "");

    static Keys everywhere(String combination) {
        return new Keys(
                Optional.of(KeyCombination.keyCombination(combination)), Optional.empty(), "");
    }

    static Keys onCanvas(String combination) {
        boolean character = combination.length() == 1 && !Character.isLetter(combination.charAt(0));
        return character
                ? new Keys(Optional.empty(), Optional.empty(), combination)
                : new Keys(
                        Optional.empty(),
                        Optional.of(KeyCombination.keyCombination(combination)),
                        "");
    }

    /// As written beside a command; empty when there are none.
    public String shown() {
        return accelerator.or(() -> canvas).map(KeyCombination::getDisplayText).orElse(typed);
    }

    /// Whether the canvas, which got this event, is to run the command.
    boolean meant(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                ? !typed.isEmpty() && typed.equals(event.getCharacter())
                : event.getEventType() == KeyEvent.KEY_PRESSED
                        && canvas.filter(keys -> keys.match(event)).isPresent();
    }
}
