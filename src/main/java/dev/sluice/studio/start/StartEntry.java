package dev.sluice.studio.start;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// One thing to begin with: its name, and a line about it. A button in all but the class, since those do not wrap.
final class StartEntry extends VBox {
    private final Runnable action;

    StartEntry(String id, String name, String about, Runnable action) {
        this.action = action;
        setId(id);
        getStyleClass().add("start-entry");
        Label title = new Label(name);
        title.getStyleClass().add("start-name");
        Label line = new Label(about);
        line.getStyleClass().addAll("dim", "start-about");
        line.setWrapText(true);
        getChildren().addAll(title, line);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ". " + about);
        setFocusTraversable(true);
        setOnMouseClicked(_ -> action.run());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            action.run();
            key.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }
}
