package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;
import dev.sluice.telemetry.Event.Kind;

import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Chooses which events are listed.
final class EventBar extends HBox {
    private static final Strings WORDS = Strings.of(EventBar.class);
    private static final String SELECTED = "";

    private final Scope scope;
    private final TextField text = new TextField();
    private final ComboBox<String> node = new ComboBox<>();
    private final MenuButton kinds = new MenuButton(WORDS.text("events.kinds"));
    private final ToggleButton follow = new ToggleButton();

    /// @param changed called when other events are wanted
    EventBar(Scope scope, Runnable changed, Runnable csv, Runnable lines) {
        this.scope = scope;
        getStyleClass().add("dock-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("events-text");
        text.setPromptText(WORDS.text("events.text"));
        text.setAccessibleText(WORDS.text("events.text"));
        text.textProperty().subscribe(changed);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(260);
        node.setId("events-node");
        node.setAccessibleText(WORDS.text("events.node"));
        node.setConverter(new Titles());
        node.setPrefWidth(150);
        offer();
        scope.editor().pipelineProperty().subscribe(this::offer);
        node.valueProperty().subscribe(changed);
        kinds.setId("events-kinds");
        for (Kind kind : Kind.values()) {
            CheckMenuItem item = new CheckMenuItem(kind.words());
            item.setUserData(kind);
            item.selectedProperty().subscribe(changed);
            kinds.getItems().add(item);
        }
        follow.setId("events-follow");
        follow.setSelected(true);
        follow.setGraphic(new FontIcon(MaterialDesignS.SKIP_NEXT));
        LateTip.on(follow, WORDS.text("events.follow"));
        follow.setAccessibleText(WORDS.text("events.follow"));
        follow.getStyleClass().addAll("flat", "small-tool");
        follow.setOnAction(_ -> changed.run());
        getChildren().addAll(text, node, kinds, copying(csv, lines), follow);
    }

    private static MenuButton copying(Runnable csv, Runnable lines) {
        MenuItem asCsv = new MenuItem(WORDS.text("events.copy.csv"));
        asCsv.setId("events-copy-csv");
        asCsv.setOnAction(_ -> csv.run());
        MenuItem asLines = new MenuItem(WORDS.text("events.copy.lines"));
        asLines.setId("events-copy-lines");
        asLines.setOnAction(_ -> lines.run());
        MenuButton copy = new MenuButton("", new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("events-copy");
        LateTip.on(copy, WORDS.text("events.copy"));
        copy.setAccessibleText(WORDS.text("events.copy"));
        copy.getStyleClass().addAll("flat", "small-tool");
        copy.getItems().addAll(asCsv, asLines);
        return copy;
    }

    private void offer() {
        String chosen = node.getValue();
        List<String> ids = new ArrayList<>();
        ids.add(SELECTED);
        scope.editor().pipeline().nodes().forEach(each -> ids.add(each.id()));
        if (!ids.equals(node.getItems())) {
            node.getItems().setAll(ids);
            node.setValue(ids.contains(chosen) ? chosen : SELECTED);
        }
    }

    /// The present end of the log is wanted.
    boolean following() {
        return follow.isSelected();
    }

    EventFilter filter() {
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        for (MenuItem item : kinds.getItems()) {
            if (((CheckMenuItem) item).isSelected()) {
                wanted.add((Kind) item.getUserData());
            }
        }
        String chosen = node.getValue() == null ? SELECTED : node.getValue();
        Set<String> nodes =
                chosen.equals(SELECTED) ? scope.editor().selectionProperty().get() : Set.of(chosen);
        kinds.setText(
                wanted.isEmpty()
                        ? WORDS.text("events.kinds")
                        : WORDS.text("events.kinds.some", Integer.toString(wanted.size())));
        return new EventFilter(nodes, wanted, text.getText());
    }

    private final class Titles extends StringConverter<String> {
        @Override
        public String toString(String id) {
            return id == null || id.equals(SELECTED)
                    ? WORDS.text("events.selected")
                    : scope.title(id);
        }

        @Override
        public String fromString(String title) {
            return SELECTED;
        }
    }
}
