package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

import java.util.List;
import java.util.OptionalLong;

/// What happened, event by event, oldest first: the latest, or those around the time cursor.
final class EventsPane extends BorderPane {
    private static final Strings WORDS = Strings.of(EventsPane.class);
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("at-cursor");
    private static final PseudoClass FOLLOWED = PseudoClass.getPseudoClass("followed");
    private static final int SHOWN = 400;
    private static final int FRAMES_A_LOOK = 8;

    private final Scope scope;
    private final EventBar bar;
    private final TableView<Event> table = new TableView<>();
    private final ObservableList<Event> rows = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Label empty = new Label(WORDS.text("events.empty"));
    private int frames;

    EventsPane(Scope scope) {
        this.scope = scope;
        this.bar = new EventBar(scope, this::show, this::copyCsv, this::copyLines);
        table.setId("events");
        table.setAccessibleText(WORDS.text("page.events"));
        table.getStyleClass().add("events");
        table.setPlaceholder(empty);
        table.setItems(rows);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(Columns.text("events.time", 110, this::time));
        table.getColumns()
                .add(Columns.text("events.node", 130, event -> scope.title(event.node())));
        table.getColumns().add(Columns.text("events.event", 130, event -> event.kind().words()));
        table.getColumns().add(new ItemColumn(scope));
        table.getColumns().add(Columns.text("events.value", 300, EventFilter::value));
        table.setRowFactory(_ -> new EventRow());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        setTop(bar);
        setCenter(table);
        scope.run().watch((_, _) -> frame());
        scope.run().onClear(this::clear);
        scope.editor().selectionProperty().subscribe(this::show);
        scope.cursor().pinnedProperty().subscribe(this::show);
        scope.followed().itemProperty().subscribe(table::refresh);
        scope.colouring().subscribe(table::refresh);
        scope.run().phaseProperty().subscribe(this::show);
        shown.subscribe(this::show);
    }

    /// Whether they can be seen; whoever places them says so.
    BooleanProperty shownProperty() {
        return shown;
    }

    private String time(Event event) {
        return String.format(java.util.Locale.ROOT, "%.3f", event.time() / 1e6);
    }

    private void frame() {
        frames++;
        if (frames % FRAMES_A_LOOK == 0
                && bar.following()
                && scope.cursor().pinnedProperty().get().isEmpty()) {
            show();
        }
    }

    private void show() {
        if (shown.get()) {
            scope.run().recording().log().ifPresent(this::list);
        }
    }

    private void list(EventLog log) {
        EventSearch search = new EventSearch(log, bar.filter());
        OptionalLong pinned = scope.cursor().pinnedProperty().get();
        if (pinned.isEmpty()) {
            fill(search.before(log.next(), SHOWN));
            table.scrollTo(rows.size() - 1);
            return;
        }
        long after = scope.run().recording().firstAfter(pinned.getAsLong());
        List<Event> before = search.before(after, SHOWN);
        List<Event> around = new java.util.ArrayList<>(before);
        around.addAll(search.from(after, SHOWN));
        fill(around);
        table.scrollTo(Math.max(0, before.size() - 3));
        table.refresh();
    }

    private void clear() {
        rows.clear();
        empty.setText(WORDS.text("events.empty"));
    }

    private void fill(List<Event> wanted) {
        boolean narrowed = wanted.isEmpty() && !scope.run().recording().isEmpty();
        empty.setText(WORDS.text(narrowed ? "events.none" : "events.empty"));
        if (!wanted.equals(rows)) {
            rows.setAll(wanted);
        }
    }

    /// The selected rows, or with fewer than two all that are listed.
    private List<Event> chosen() {
        List<Event> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        return selected.size() > 1 ? selected : List.copyOf(rows);
    }

    private void copyCsv() {
        EventText.copy(EventText.csv(chosen()));
    }

    private void copyLines() {
        EventText.copy(EventText.jsonLines(chosen()));
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            EventText.copy(
                    EventText.jsonLines(List.copyOf(table.getSelectionModel().getSelectedItems())));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            go();
            key.consume();
        }
    }

    private void clicked(MouseEvent mouse) {
        if (mouse.getClickCount() == 2) {
            go();
        }
    }

    /// Looks at the moment of the chosen event, and follows its item.
    private void go() {
        Event event = table.getSelectionModel().getSelectedItem();
        if (event != null) {
            scope.cursor().pin(event.time());
            if (event.item() >= 0) {
                scope.followed().itemProperty().set(OptionalLong.of(event.item()));
            }
        }
    }

    private final class EventRow extends TableRow<Event> {
        @Override
        protected void updateItem(Event event, boolean empty) {
            super.updateItem(event, empty);
            boolean there = !empty && event != null;
            OptionalLong pinned = scope.cursor().pinnedProperty().get();
            pseudoClassStateChanged(
                    PRESENT, there && pinned.isPresent() && isAt(event, pinned.getAsLong()));
            pseudoClassStateChanged(FOLLOWED, there && concerns(event));
        }

        private boolean concerns(Event event) {
            OptionalLong followed = scope.followed().itemProperty().get();
            return followed.isPresent() && event.concerns(followed.getAsLong());
        }

        /// The last event at the cursor or before it.
        private boolean isAt(Event event, long time) {
            int next = getIndex() + 1;
            return event.time() <= time && (next >= rows.size() || rows.get(next).time() > time);
        }
    }
}
