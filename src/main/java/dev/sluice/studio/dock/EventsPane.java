package dev.sluice.studio.dock;

import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.telemetry.Event;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// The latest events, of the selected nodes or of all.
final class EventsPane extends TableView<Event> {
    private static final int KEPT = 5_000;
    private static final int SHOWN = 500;
    private static final int FRAMES_PER_SHOW = 6;

    private final EditorModel editor;
    private final Deque<Event> kept = new ArrayDeque<>();
    private final ObservableList<Event> rows = FXCollections.observableArrayList();
    private int frames;

    EventsPane(EditorModel editor, RunModel run) {
        this.editor = editor;
        setId("events");
        getStyleClass().add("events");
        setPlaceholder(new Label("Run the pipeline to see what happens, event by event."));
        setItems(rows);
        getColumns()
                .add(
                        column(
                                "time, ms",
                                100,
                                event -> String.format(Locale.ROOT, "%.3f", event.time() / 1e6)));
        getColumns().add(column("node", 140, Event::node));
        getColumns().add(column("event", 140, event -> event.kind().words()));
        getColumns().add(column("value", 360, EventsPane::value));
        run.watch((now, events) -> keep(events, now.end().isPresent()));
        run.onClear(
                () -> {
                    kept.clear();
                    rows.clear();
                });
        editor.selectionProperty().subscribe(_ -> show());
    }

    private static TableColumn<Event, String> column(
            String name, double width, Function<Event, String> text) {
        TableColumn<Event, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static String value(Event event) {
        Object value = event.value();
        String text = value == null ? "" : value.toString();
        return event.error() ? "error: " + text : text;
    }

    private void keep(List<Event> events, boolean ended) {
        events.forEach(kept::addLast);
        while (kept.size() > KEPT) {
            kept.removeFirst();
        }
        frames++;
        if (isVisible() && (ended || frames % FRAMES_PER_SHOW == 0)) {
            show();
        }
    }

    private void show() {
        Set<String> selection = editor.selectionProperty().get();
        List<Event> latest = new ArrayList<>();
        for (var newest = kept.descendingIterator(); newest.hasNext() && latest.size() < SHOWN; ) {
            Event event = newest.next();
            if (selection.isEmpty() || selection.contains(event.node())) {
                latest.add(event);
            }
        }
        if (!latest.equals(rows)) {
            rows.setAll(latest);
        }
    }
}
