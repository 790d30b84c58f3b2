package dev.sluice.studio.canvas.write;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Keeps the letter of the key that opened a field out of the field: it is typed after the field has the focus.
public final class OpeningKey {
    private boolean pressed;

    private OpeningKey() {}

    /// From now on, whenever this field gets the focus.
    public static void keepOutOf(TextInputControl field) {
        OpeningKey key = new OpeningKey();
        field.focusedProperty().subscribe(_ -> key.pressed = false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, _ -> key.pressed = true);
        field.addEventFilter(KeyEvent.KEY_TYPED, key::typed);
    }

    private void typed(KeyEvent event) {
        if (!pressed) {
            event.consume();
        }
    }
}
