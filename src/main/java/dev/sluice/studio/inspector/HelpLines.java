package dev.sluice.studio.inspector;

import dev.sluice.catalog.Help;
import dev.sluice.catalog.Misnomer;
import dev.sluice.catalog.Spec;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a kind does: emits when, waits when, ends when, holds, pulls ahead.
final class HelpLines extends VBox {
    private static final Strings WORDS = Strings.of(HelpLines.class);

    HelpLines(Spec spec) {
        getStyleClass().add("help-lines");
        Help help = spec.help();
        Label summary = new Label(help.summary());
        summary.setWrapText(true);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, texts);
        row(grid, 0, WORDS.text("help.emits"), help.emits());
        row(grid, 1, WORDS.text("help.waits"), help.waits());
        row(grid, 2, WORDS.text("help.ends"), help.ends());
        row(grid, 3, WORDS.text("help.holds"), help.holds());
        row(grid, 4, WORDS.text("help.ahead"), help.ahead());
        getChildren().addAll(summary, grid);
        spec.misnomers().forEach(name -> getChildren().add(misnomer(name)));
    }

    private static Label misnomer(Misnomer name) {
        Label label = new Label(WORDS.text("help.misnomer", name.name(), name.truth()));
        label.setWrapText(true);
        label.getStyleClass().addAll("misnomer", "dim");
        return label;
    }

    private static void row(GridPane grid, int row, String name, String text) {
        Label label = new Label(name);
        label.getStyleClass().add("help-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(text);
        value.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(row, label, value);
    }
}
