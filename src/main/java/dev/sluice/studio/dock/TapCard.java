package dev.sluice.studio.dock;

import dev.sluice.pipeline.Wire;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.OptionalLong;

/// A tap on a wire: the latest items that went through it, newest last; of the past while that is looked at.
final class TapCard extends VBox {
    private static final Strings WORDS = Strings.of(TapCard.class);
    private static final int SHOWN = 100;

    private final Scope scope;
    private final Wire wire;
    private final ObservableList<Event> rows = FXCollections.observableArrayList();
    private final TableView<Event> table = new TableView<>(rows);
    private final ToggleButton freeze = new ToggleButton();

    TapCard(Scope scope, Wire wire, Runnable close) {
        this.scope = scope;
        this.wire = wire;
        getStyleClass().add("tap");
        setMaxSize(330, 220);
        table.getStyleClass().add("events");
        table.setPlaceholder(new Label(WORDS.text("tap.empty")));
        table.getColumns().add(Columns.text("tap.time", 92, event -> Times.moment(event.time())));
        table.getColumns().add(new ItemColumn(scope));
        table.getColumns().add(Columns.text("events.value", 112, EventFilter::value));
        table.setPrefHeight(180);
        table.setAccessibleText(WORDS.text("tap.spoken"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(close), table);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> key(key, close));
        show();
    }

    Wire wire() {
        return wire;
    }

    private HBox head(Runnable close) {
        Label name =
                new Label(scope.title(wire.from().node()) + " → " + scope.title(wire.to().node()));
        name.getStyleClass().add("tap-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        freeze.setId("tap-freeze");
        Button copy = new Button();
        copy.setId("tap-copy");
        copy.setOnAction(_ -> EventText.copy(EventText.csv(List.copyOf(rows))));
        Button shut = new Button();
        shut.setId("tap-close");
        shut.setOnAction(_ -> close.run());
        freeze.selectedProperty().subscribe(this::show);
        dress(freeze, MaterialDesignS.SNOWFLAKE, "tap.freeze");
        dress(copy, MaterialDesignC.CONTENT_COPY, "tap.copy");
        dress(shut, MaterialDesignC.CLOSE, "tap.close");
        HBox head = new HBox(name, freeze, copy, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static void dress(ButtonBase button, Ikon icon, String key) {
        button.setGraphic(new FontIcon(icon));
        LateTip.on(button, WORDS.text(key));
        button.setAccessibleText(WORDS.text(key));
        button.getStyleClass().addAll("flat", "small-tool");
    }

    private static void key(KeyEvent key, Runnable close) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close.run();
            key.consume();
        }
    }

    /// Looks again, unless it is frozen.
    void show() {
        if (!freeze.isSelected()) {
            scope.run().recording().log().ifPresentOrElse(this::list, rows::clear);
        }
    }

    private void list(EventLog log) {
        OptionalLong past = scope.cursor().pastProperty().get();
        long end =
                past.isPresent()
                        ? scope.run().recording().firstAfter(past.getAsLong())
                        : log.next();
        EventFilter filter = TapSource.of(wire, scope.pipeline(), scope.catalog()).filter();
        List<Event> latest = new EventSearch(log, filter).before(end, SHOWN);
        if (!latest.equals(rows)) {
            rows.setAll(latest);
            table.scrollTo(rows.size() - 1);
        }
    }
}
