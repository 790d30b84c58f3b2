package dev.sluice.studio.dock;

import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.PollRecord;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import java.util.List;

/// The poll microscope. In virtual time it lists poll by poll who was polled, why, and what its nodes answered; on
/// both clocks, how each task is polled. Polls are noted while it is shown, and while a run stands still.
final class PollsPane extends SplitPane {
    private static final Strings WORDS = Strings.of(PollsPane.class);
    private static final double SHARE = 0.76;
    private static final int KEPT = 2_000;
    private static final int FRAMES_A_LOOK = 12;

    private final Scope scope;
    private final PollText text;
    private final TasksTable tasks = new TasksTable();
    private final TableView<PollRecord> polls = new TableView<>();
    private final ObservableList<PollRecord> rows = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private boolean placed;
    private long next;
    private int frames;

    PollsPane(Scope scope) {
        this.scope = scope;
        this.text = new PollText(scope);
        setId("polls-pane");
        setOrientation(Orientation.HORIZONTAL);
        polls.setId("polls");
        polls.setAccessibleText(WORDS.text("page.polls"));
        polls.getStyleClass().add("events");
        polls.setPlaceholder(new Label(WORDS.text("polls.empty")));
        polls.setItems(rows);
        polls.getColumns()
                .add(Columns.text("polls.number", 44, poll -> Long.toString(poll.number())));
        polls.getColumns().add(Columns.text("polls.time", 80, poll -> Times.moment(poll.time())));
        polls.getColumns().add(Columns.text("polls.task", 86, PollRecord::task));
        polls.getColumns().add(Columns.text("polls.why", 124, PollRecord::why));
        polls.getColumns().add(Columns.text("polls.took", 50, poll -> Times.span(poll.took())));
        polls.getColumns().add(Columns.text("polls.answers", 560, text::answers));
        polls.setRowFactory(_ -> new Told());
        polls.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        scope.run().watch((_, _) -> frame());
        scope.run().onClear(this::clear);
        scope.run().startedProperty().subscribe(this::arrange);
        shown.subscribe(this::frame);
        scope.run().polls().wantedProperty().bind(shown);
        arrange();
    }

    /// Whether they can be seen; whoever places them says so.
    BooleanProperty shownProperty() {
        return shown;
    }

    private void arrange() {
        boolean virtual = scope.pipeline().settings().clock() == Clock.VIRTUAL;
        List<TableView<?>> wanted = virtual ? List.of(polls, tasks) : List.of(tasks);
        if (!wanted.equals(getItems())) {
            getItems().setAll(wanted);
            placed = false;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (!placed && getWidth() > 0) {
            placed = true;
            setDividerPositions(SHARE);
        }
        super.layoutChildren();
    }

    private void clear() {
        next = 0;
        rows.clear();
        tasks.clear();
    }

    private void frame() {
        frames++;
        boolean still = scope.run().phaseProperty().get() != Phase.RUNNING;
        if (!shown.get() || (!still && frames % FRAMES_A_LOOK != 0)) {
            return;
        }
        List<PollRecord> fresh = scope.run().polls().since(next);
        if (!fresh.isEmpty()) {
            next = fresh.getLast().number() + 1;
            rows.addAll(fresh);
            if (rows.size() > KEPT) {
                rows.remove(0, rows.size() - KEPT);
            }
            polls.scrollTo(rows.size() - 1);
        }
        if (!fresh.isEmpty() || frames % FRAMES_A_LOOK == 0) {
            tasks.show(scope.run().polls().tasks(), scope.run().recording().end());
        }
    }

    /// A double click looks at that moment.
    private void clicked(MouseEvent mouse) {
        PollRecord chosen = polls.getSelectionModel().getSelectedItem();
        if (mouse.getClickCount() == 2 && chosen != null) {
            scope.cursor().pin(chosen.time());
        }
    }

    /// A row that says all that was answered, where the column is too narrow for it.
    private final class Told extends TableRow<PollRecord> {
        private final Tooltip all = new Tooltip();

        @Override
        protected void updateItem(PollRecord poll, boolean empty) {
            super.updateItem(poll, empty);
            boolean there = !empty && poll != null;
            setTooltip(there ? all : null);
            if (there) {
                all.setText(text.answers(poll).replace("  ←  ", "\n← "));
            }
        }
    }
}
