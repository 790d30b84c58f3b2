package dev.sluice.studio.command;

import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All keys by menu, and what the mouse does on the canvas; with a search.
public final class ShortcutsPage extends VBox {
    private static final Strings WORDS = Strings.of(ShortcutsPage.class);
    private static final double COLUMN = 300;

    /// @param what it does
    /// @param keys that do it
    private record Line(String what, String keys) {}

    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final TextField search = new TextField();
    private final HBox columns = new HBox(24);
    private int across = 2;

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
        search.setId("shortcut-search");
        search.setPromptText(WORDS.text("shortcuts.prompt"));
        search.setAccessibleText(WORDS.text("shortcuts.prompt"));
        search.textProperty().subscribe(_ -> show());
        ScrollPane pane = new ScrollPane(columns);
        pane.viewportBoundsProperty().subscribe(bounds -> fill(bounds.getWidth()));
        pane.setFitToWidth(true);
        pane.setPrefSize(2 * COLUMN + 64, 480);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(search, pane);
    }

    private void add(String menu, String what, String keys) {
        lines.computeIfAbsent(menu, _ -> new ArrayList<>()).add(new Line(what, keys));
    }

    private void fill(double width) {
        int fitting = Math.max(1, (int) (width / COLUMN));
        if (fitting != across) {
            across = fitting;
            show();
        }
    }

    /// Each menu goes below the shortest column, in the order of the menus.
    private void show() {
        int[] heights = new int[across];
        columns.getChildren().setAll(Stream.generate(ShortcutsPage::column).limit(across).toList());
        lines.forEach(
                (menu, all) -> {
                    List<Line> fitting =
                            all.stream().filter(line -> fits(line, search.getText())).toList();
                    if (!fitting.isEmpty()) {
                        int shortest = shortest(heights);
                        heights[shortest] += fitting.size() + 2;
                        ((VBox) columns.getChildren().get(shortest))
                                .getChildren()
                                .add(section(menu, fitting));
                    }
                });
    }

    private static int shortest(int[] heights) {
        return IntStream.range(0, heights.length)
                .boxed()
                .min(Comparator.comparingInt(column -> heights[column]))
                .orElseThrow();
    }

    private static VBox column() {
        VBox column = new VBox(16);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(COLUMN);
        return column;
    }

    private static boolean fits(Line line, String wanted) {
        return Fuzzy.score(line.what + " " + line.keys, wanted) > 1;
    }

    private static VBox section(String menu, List<Line> lines) {
        Label title = new Label(menu);
        title.getStyleClass().add("panel-title");
        VBox section = new VBox(4, title);
        lines.forEach(line -> section.getChildren().add(row(line)));
        return section;
    }

    private static HBox row(Line line) {
        Label what = new Label(line.what);
        what.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label keys = new Label(line.keys);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(12, what, space, keys);
    }
}
