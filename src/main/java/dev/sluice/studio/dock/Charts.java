package dev.sluice.studio.dock;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.pipeline.Node;
import dev.sluice.studio.dock.ChartPane.Line;
import dev.sluice.studio.dock.History.Point;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Throughput, fill and stall share over time, for the selection; with none for producers, channels and sinks.
final class Charts extends StackPane {
    private static final int MOST_LINES = 6;

    private final EditorModel editor;
    private final Catalog catalog;
    private final History history = new History();
    private final ChartPane throughput;
    private final ChartPane fill;
    private final ChartPane stalls;
    private final Label empty =
            new Label("Run the pipeline to see throughput, fill and stalls over time.");

    Charts(EditorModel editor, RunModel run, Catalog catalog, ObjectProperty<Theme> theme) {
        this.editor = editor;
        this.catalog = catalog;
        ObjectProperty<Double> cursor = new SimpleObjectProperty<>(-1.0);
        throughput = new ChartPane("Throughput, items/s", Point::throughput, false, theme, cursor);
        fill =
                new ChartPane(
                        "Fill, items", point -> Math.max(0, point.fill()), false, theme, cursor);
        stalls = new ChartPane("Stall share", Point::stalled, true, theme, cursor);
        HBox row = new HBox(throughput, fill, stalls);
        row.getStyleClass().add("charts");
        row.getChildren().forEach(chart -> HBox.setHgrow(chart, Priority.ALWAYS));
        empty.getStyleClass().add("hint");
        row.visibleProperty().bind(empty.visibleProperty().not());
        getChildren().addAll(row, empty);
        run.watch(
                (now, _) -> {
                    if (history.add(now)) {
                        show();
                    }
                });
        run.onClear(
                () -> {
                    history.clear();
                    show();
                });
        editor.selectionProperty().subscribe(_ -> show());
    }

    private void show() {
        empty.setVisible(history.isEmpty());
        List<Line> shown = lines();
        throughput.show(shown);
        fill.show(shown.stream().filter(line -> has(line, point -> point.fill() >= 0)).toList());
        stalls.show(
                shown.stream()
                        .filter(
                                line ->
                                        has(
                                                line,
                                                point -> point.stalled() > 0 || point.fill() >= 0))
                        .toList());
    }

    private static boolean has(Line line, Predicate<Point> what) {
        return line.points().stream().anyMatch(what);
    }

    private boolean isOperator(Node node) {
        return catalog.kind(node.kind()).filter(NodeKind.Operator.class::isInstance).isPresent();
    }

    private List<Line> lines() {
        Set<String> selection = editor.selectionProperty().get();
        List<Line> lines = new ArrayList<>();
        for (Node node : editor.pipeline().nodes()) {
            boolean wanted =
                    selection.isEmpty() ? !isOperator(node) : selection.contains(node.id());
            if (wanted && !history.of(node.id()).isEmpty() && lines.size() < MOST_LINES) {
                lines.add(new Line(node.title(), history.of(node.id()), lines.size()));
            }
        }
        return lines;
    }
}
