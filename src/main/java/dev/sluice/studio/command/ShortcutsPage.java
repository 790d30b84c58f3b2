package dev.sluice.studio.command;

import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All keys by menu, and what the mouse does on the canvas; with a search.
public final class ShortcutsPage extends VBox {
    private static final Strings WORDS = Strings.of(ShortcutsPage.class);
    private static final double COLUMN = 300;

    /// @param what it does
    /// @param keys that do it
    private record Line(String what, String keys) {}

    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final FlowPane columns = new FlowPane(24, 16);

    public ShortcutsPage(CommandSet commands) {
        setId("shortcuts-page");
        getStyleClass().add("shortcuts-page");
        commands.all()
                .filter(command -> !command.keys().shown().isEmpty())
                .forEach(
                        command ->
                                add(
                                        commands.topMenu(command),
                                        command.title(),
                                        command.keys().shown()));
        WORDS.text("mouse")
                .lines()
                .map(line -> line.split(" = ", 2))
                .forEach(line -> add(WORDS.text("mouse.title"), line[1], line[0]));
        TextField search = new TextField();
        search.setId("shortcut-search");
        search.setPromptText(WORDS.text("shortcuts.prompt"));
        search.textProperty().subscribe(this::show);
        ScrollPane pane = new ScrollPane(columns);
        pane.setFitToWidth(true);
        pane.setPrefSize(2 * COLUMN + 64, 480);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(search, pane);
    }

    private void add(String menu, String what, String keys) {
        lines.computeIfAbsent(menu, _ -> new ArrayList<>()).add(new Line(what, keys));
    }

    private void show(String wanted) {
        columns.getChildren().clear();
        lines.forEach(
                (menu, all) -> {
                    List<Line> fitting = all.stream().filter(line -> fits(line, wanted)).toList();
                    if (!fitting.isEmpty()) {
                        columns.getChildren().add(column(menu, fitting));
                    }
                });
    }

    private static boolean fits(Line line, String wanted) {
        return Fuzzy.score(line.what + " " + line.keys, wanted) > 1;
    }

    private static VBox column(String menu, List<Line> lines) {
        Label title = new Label(menu);
        title.getStyleClass().add("panel-title");
        VBox column = new VBox(4, title);
        column.setPrefWidth(COLUMN);
        lines.forEach(line -> column.getChildren().add(row(line)));
        return column;
    }

    private static HBox row(Line line) {
        Label what = new Label(line.what);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label keys = new Label(line.keys);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(what, space, keys);
    }
}
