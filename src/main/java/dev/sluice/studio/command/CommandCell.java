package dev.sluice.studio.command;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A command in the palette: its name, the menu that has it, its keys.
final class CommandCell extends ListCell<Command> {
    private final CommandSet commands;
    private final Label name = new Label();
    private final Label menu = new Label();
    private final Label keys = new Label();
    private final HBox row;

    CommandCell(CommandSet commands) {
        this.commands = commands;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        menu.getStyleClass().addAll("dim", "command-menu");
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(name, menu, space, keys);
        row.getStyleClass().add("command-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        if (empty || command == null) {
            setGraphic(null);
            return;
        }
        name.setText(command.title());
        menu.setText(commands.menu(command));
        keys.setText(command.keys().shown());
        row.setDisable(!command.enabled().getValue());
        setGraphic(row);
    }
}
