package dev.sluice.studio.dock;

import dev.sluice.studio.model.Flow;
import dev.sluice.studio.model.Journey;
import dev.sluice.studio.model.Recording;
import dev.sluice.studio.model.Stay;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.Locale;
import java.util.OptionalLong;

/// Where the followed item spent its time: one bar, and a row for each stay.
final class ItemPane extends StackPane {
    private static final Strings WORDS = Strings.of(ItemPane.class);
    private static final int FRAMES_A_LOOK = 6;

    private final Scope scope;
    private final ItemTelling telling;
    private final JourneyBar bar;
    private final Label title = new Label();
    private final Label partly = new Label(WORDS.text("item.partly"));
    private final Label empty = new Label(WORDS.text("item.empty"));
    private final TableView<Stay> table = new TableView<>();
    private final ObservableList<Stay> rows = FXCollections.observableArrayList();
    private final BorderPane all = new BorderPane();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private Journey journey = Journey.NONE;
    private int frames;

    ItemPane(Scope scope) {
        this.scope = scope;
        this.telling = new ItemTelling(scope);
        this.bar = new JourneyBar(scope, telling);
        setId("item-pane");
        bar.shownProperty().bind(shown);
        title.setId("item-title");
        title.getStyleClass().add("item-title");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head =
                new HBox(
                        title,
                        button("item-previous", MaterialDesignC.CHEVRON_LEFT, -1),
                        button("item-next", MaterialDesignC.CHEVRON_RIGHT, 1));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("dock-bar");
        partly.setId("item-partly");
        partly.getStyleClass().add("item-partly");
        partly.setWrapText(true);
        all.setTop(new VBox(head, bar, partly));
        all.setCenter(table());
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        getChildren().addAll(all, empty);
        scope.run().watch((_, _) -> frame());
        scope.run().onClear(this::show);
        scope.run().phaseProperty().subscribe(this::show);
        scope.followed().itemProperty().subscribe(this::show);
        shown.subscribe(this::show);
    }

    /// Whether it can be seen; whoever places it says so.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    void oversample(double factor) {
        bar.oversample(factor);
    }

    private Button button(String id, Ikon icon, int step) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip(WORDS.text(id)));
        button.setAccessibleText(WORDS.text(id));
        button.getStyleClass().addAll("flat", "small-tool");
        button.setOnAction(_ -> scope.followed().step(step));
        return button;
    }

    private TableView<Stay> table() {
        table.setId("item-stays");
        table.setAccessibleText(WORDS.text("item.stays"));
        table.getStyleClass().add("events");
        table.setItems(rows);
        table.setPlaceholder(new Label(""));
        table.getColumns().add(Columns.text("item.from", 90, stay -> Times.moment(stay.from())));
        table.getColumns().add(Columns.text("item.where", 150, stay -> scope.title(stay.node())));
        table.getColumns().add(Columns.text("item.how", 290, ItemTelling::how));
        table.getColumns().add(Columns.text("item.took", 90, stay -> Times.span(stay.took())));
        table.getColumns().add(Columns.text("item.share", 70, this::share));
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        return table;
    }

    private String share(Stay stay) {
        return String.format(
                Locale.ROOT, "%.0f %%", 100.0 * stay.took() / Math.max(1, journey.took()));
    }

    private void clicked(MouseEvent mouse) {
        if (mouse.getClickCount() == 2) {
            go();
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            go();
            key.consume();
        }
    }

    /// Looks at the beginning of the chosen stay.
    private void go() {
        Stay chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            scope.cursor().pin(chosen.from());
        }
    }

    private void frame() {
        frames++;
        if (frames % FRAMES_A_LOOK == 0) {
            show();
        }
    }

    private void show() {
        OptionalLong item = scope.followed().itemProperty().get();
        boolean some = item.isPresent() && !scope.run().recording().isEmpty();
        empty.setVisible(!some);
        all.setVisible(some);
        if (some && shown.get()) {
            tell(item.getAsLong());
        }
    }

    private void tell(long item) {
        Recording recording = scope.run().recording();
        boolean whole = recording.isWhole();
        Flow flow = new Flow(scope.pipeline(), scope.catalog());
        Sample now = scope.run().sampleProperty().get().orElse(recording.samples().getLast());
        journey = Journey.of(recording.story(item), flow, now, whole);
        partly.setVisible(!whole);
        partly.setManaged(!whole);
        title.setText(telling.title(item, journey));
        bar.show(journey);
        bar.setAccessibleText(telling.sentence(journey));
        if (!journey.stays().equals(rows)) {
            rows.setAll(journey.stays());
        }
    }
}
