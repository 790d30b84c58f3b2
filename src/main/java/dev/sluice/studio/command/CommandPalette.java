package dev.sluice.studio.command;

import dev.sluice.studio.strings.Strings;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import java.util.Comparator;

/// Every command by name: type a few letters, Enter. What was used last comes first.
public final class CommandPalette {
    private static final Strings WORDS = Strings.of(CommandPalette.class);
    private static final double WIDTH = 480;
    private static final double ROW = 30;
    private static final int ROWS = 12;
    private static final double TOP = 56;

    private final CommandSet commands;
    private final String own;
    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ListView<Command> found = new ListView<>();

    /// @param own the id of the command that opens it, which nobody looks for here
    public CommandPalette(CommandSet commands, String own) {
        this.commands = commands;
        this.own = own;
        search.setId("command-search");
        search.setPromptText(WORDS.text("palette.prompt"));
        search.setAccessibleText(WORDS.text("palette.prompt"));
        search.textProperty().subscribe(this::narrow);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("commands");
        found.setFixedCellSize(ROW);
        found.setPrefSize(WIDTH, ROWS * ROW + 2);
        found.setFocusTraversable(false);
        found.setPlaceholder(new Label(WORDS.text("palette.none")));
        found.setCellFactory(_ -> new CommandCell(commands));
        found.setOnMouseClicked(_ -> choose());
        VBox box = new VBox(search, found);
        box.getStyleClass().add("quick-add");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /// Opens it at the top of a window.
    public void show(Scene scene) {
        popup.getContent()
                .forEach(box -> ((VBox) box).getStylesheets().setAll(scene.getStylesheets()));
        Bounds window = scene.getRoot().localToScreen(scene.getRoot().getLayoutBounds());
        popup.show(
                scene.getWindow(),
                window.getMinX() + Math.max(0, (window.getWidth() - WIDTH) / 2),
                window.getMinY() + TOP);
        search.clear();
        narrow("");
        search.requestFocus();
    }

    private void narrow(String wanted) {
        found.getItems()
                .setAll(
                        commands.all()
                                .filter(command -> !command.id().equals(own))
                                .filter(command -> score(command, wanted) > 0)
                                .sorted(
                                        Comparator.comparing(CommandPalette::disabled)
                                                .thenComparingInt(
                                                        command -> -score(command, wanted))
                                                .thenComparingInt(this::age))
                                .toList());
        found.getSelectionModel().select(0);
        found.scrollTo(0);
    }

    private static int score(Command command, String wanted) {
        return Fuzzy.score(command.title(), wanted);
    }

    private static boolean disabled(Command command) {
        return !command.enabled().getValue();
    }

    private int age(Command command) {
        int at = commands.recent().indexOf(command.id());
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private void key(KeyEvent key) {
        int chosen = found.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case PAGE_DOWN -> choose(chosen + ROWS);
            case PAGE_UP -> choose(chosen - ROWS);
            case ENTER -> choose();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void choose(int row) {
        int last = found.getItems().size() - 1;
        int shown = Math.clamp(row, 0, Math.max(0, last));
        found.getSelectionModel().select(shown);
        found.scrollTo(Math.max(0, shown - ROWS + 1));
    }

    private void choose() {
        Command command = found.getSelectionModel().getSelectedItem();
        if (command != null && command.enabled().getValue()) {
            popup.hide();
            commands.run(command);
        }
    }
}
