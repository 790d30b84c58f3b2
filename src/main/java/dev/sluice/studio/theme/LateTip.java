package dev.sluice.studio.theme;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the mouse first comes: it is a window of its own, and most are never seen.
public final class LateTip {
    private LateTip() {}

    public static void on(Control control, String words) {
        on(control, new ReadOnlyStringWrapper(words));
    }

    /// One whose words change.
    public static void on(Control control, ObservableValue<String> words) {
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent entered) {
                        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                        Tooltip tip = new Tooltip();
                        tip.textProperty().bind(words);
                        control.setTooltip(tip);
                    }
                });
    }
}
