package dev.sluice.studio.dock;

import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.model.Recording;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Colouring;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Throughput, fill, stall share and latency over run time, of the pinned and the selected nodes.
public final class Charts extends StackPane {
    private static final Strings WORDS = Strings.of(Charts.class);
    private static final long USUAL = 60_000_000_000L;
    private static final double NARROW = 640;
    private static final double SHARP = 2;

    private final Scope scope;
    private final Saving saving;
    private final ChartLines lines;
    private final TimeWindow window;
    private final List<ChartHands> hands = new ArrayList<>();
    private final List<ChartPane> panes;
    private final GridPane grid = new GridPane();
    private final BorderPane all = new BorderPane();
    private final ChartLegend legend;
    private final Label empty = new Label(WORDS.text("charts.empty"));
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private int columns;
    private long drawnEnd = -1;
    private boolean odd;
    private final Queue<ChartPane> waiting = new ArrayDeque<>();

    Charts(Scope scope, Saving saving) {
        this.scope = scope;
        this.saving = saving;
        this.window = new TimeWindow(USUAL, true, scope.range());
        this.lines = new ChartLines(scope);
        this.panes =
                List.of(
                        pane("chart.throughput", Metric.THROUGHPUT),
                        pane("chart.fill", Metric.FILL),
                        pane("chart.stall", Metric.STALL),
                        pane("chart.latency", Metric.P50, Metric.P90, Metric.P99));
        this.legend =
                new ChartLegend(
                        lines,
                        scope.colouring().map(Colouring.VALUE::equals),
                        this::saveValues,
                        this::savePicture);
        setId("charts");
        grid.getStyleClass().add("charts");
        empty.getStyleClass().add("empty-state");
        all.setTop(legend);
        all.setCenter(grid);
        all.visibleProperty().bind(empty.visibleProperty().not());
        getChildren().addAll(all, empty);
        widthProperty().subscribe(width -> arrange(width.doubleValue() < NARROW ? 2 : 4));
        scope.run().watch((now, _) -> frame(now.end().isPresent()));
        scope.run()
                .onClear(
                        () -> {
                            window.restart();
                            show();
                        });
        scope.editor().selectionProperty().subscribe(this::show);
        scope.editor().pipelineProperty().subscribe(this::show);
        scope.theme().subscribe(this::show);
        scope.range().watch(this::show);
        lines.hiddenProperty().subscribe(this::show);
        lines.pinnedProperty().subscribe(this::show);
        shown.subscribe(this::show);
    }

    private ChartPane pane(String key, Metric... metrics) {
        ChartPane pane = new ChartPane(key, List.of(metrics), scope, window);
        hands.add(new ChartHands(pane, scope, window, this::show));
        pane.shownProperty().bind(shown);
        return pane;
    }

    /// Whether they can be seen; whoever places them says so.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    void oversample(double factor) {
        panes.forEach(pane -> pane.oversample(factor));
    }

    /// Shows so many times as much of the time, in charts and marbles.
    public void zoom(double factor) {
        window.zoom(factor, window.middle());
    }

    /// Shows the whole run, in charts and marbles.
    public void fit() {
        window.fit();
    }

    /// Follows the present, in charts and marbles.
    public void follow() {
        window.follow(true);
    }

    /// Which nodes they show.
    public ChartLines lines() {
        return lines;
    }

    private void arrange(int wanted) {
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int i = 0; i < wanted; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / wanted);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < panes.size(); i++) {
            grid.add(panes.get(i), i % wanted, i / wanted);
            GridPane.setVgrow(panes.get(i), Priority.ALWAYS);
        }
        for (int i = 0; i < panes.size() / wanted; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
    }

    /// Lines are dear to paint where the processor paints: every other frame is smooth enough for them, and on the wall
    /// clock, where nobody waits for a picture of a certain moment, one frame paints one chart.
    private void frame(boolean last) {
        odd = !odd;
        boolean behind = scope.run().recording().end() != drawnEnd;
        if (!shown.get()) {
            return;
        }
        if (!last && onWallClock()) {
            drawNext(behind);
        } else if (behind && (odd || last)) {
            show();
            hands.forEach(ChartHands::hoverAgain);
        }
    }

    private void drawNext(boolean behind) {
        if (behind && waiting.isEmpty() && begin()) {
            waiting.addAll(panes);
            hands.forEach(ChartHands::hoverAgain);
        }
        if (!waiting.isEmpty()) {
            draw(waiting.remove());
        }
    }

    private boolean onWallClock() {
        return scope.run()
                .startedProperty()
                .get()
                .filter(running -> running.settings().clock() == Clock.LIVE)
                .isPresent();
    }

    private void show() {
        waiting.clear();
        if (begin()) {
            panes.forEach(this::draw);
        }
    }

    /// Shows what all charts have in common.
    ///
    /// @return whether there is anything to show
    private boolean begin() {
        Recording recording = scope.run().recording();
        empty.setVisible(recording.isEmpty());
        if (recording.isEmpty() || !shown.get()) {
            return false;
        }
        drawnEnd = recording.end();
        window.reach(drawnEnd);
        legend.show(lines.shown(), scope.roles());
        return true;
    }

    private void draw(ChartPane pane) {
        Sample now = scope.run().recording().samples().getLast();
        int points = (int) Math.max(60, pane.getWidth());
        pane.show(lines(pane, lines.shown(), now, points, false));
    }

    /// @param whole whether all that is recorded is wanted, and not only what is shown
    private List<Line> lines(
            ChartPane pane, List<ChartLines.Shown> nodes, Sample now, int most, boolean whole) {
        boolean latency = pane.metrics().getFirst() == Metric.P50;
        List<Line> made = new ArrayList<>();
        for (ChartLines.Shown node : latency ? lines.sinks(nodes, now) : nodes) {
            for (Metric metric : pane.metrics()) {
                if (!node.hidden() && metric.tellsOf(now, node.id())) {
                    long from = whole ? 0 : window.from();
                    long to = whole ? Long.MAX_VALUE : window.to();
                    made.add(Line.of(scope.run().recording(), node, metric, from, to, most));
                }
            }
        }
        return made;
    }

    /// Saves all recorded values of the nodes that are shown.
    public void saveValues() {
        Recording recording = scope.run().recording();
        if (recording.isEmpty()) {
            return;
        }
        Sample now = recording.samples().getLast();
        List<Line> wanted = new ArrayList<>();
        for (ChartPane pane : panes) {
            wanted.addAll(lines(pane, lines.shown(), now, Integer.MAX_VALUE, true));
        }
        saving.text(WORDS.text("charts.csv.name"), ChartCsv.of(wanted));
    }

    /// Saves the charts as they are seen.
    public void savePicture() {
        if (scope.run().recording().isEmpty()) {
            return;
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SHARP, SHARP));
        parameters.setFill(scope.roles().get(dev.sluice.studio.theme.Role.PANEL));
        oversample(SHARP);
        WritableImage image = all.snapshot(parameters, null);
        oversample(1);
        saving.picture(WORDS.text("charts.png.name"), image);
    }
}
