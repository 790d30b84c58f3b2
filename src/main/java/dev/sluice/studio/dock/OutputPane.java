package dev.sluice.studio.dock;

import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.strings.Strings;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import java.util.List;

/// What sinks printed.
final class OutputPane extends ListView<String> {
    private static final Strings WORDS = Strings.of(OutputPane.class);
    private static final int KEPT = 5_000;

    private final ObservableList<String> lines = FXCollections.observableArrayList();

    OutputPane(RunModel run) {
        setId("output");
        setAccessibleText(WORDS.text("page.output"));
        getStyleClass().addAll("output", "code");
        setPlaceholder(new Label(WORDS.text("output.empty")));
        setItems(lines);
        run.watch((_, _) -> append(run.takeOutput()));
        run.onClear(lines::clear);
    }

    private void append(List<String> printed) {
        if (printed.isEmpty()) {
            return;
        }
        boolean following = getSelectionModel().isEmpty();
        List<String> last = printed.subList(Math.max(0, printed.size() - KEPT), printed.size());
        lines.addAll(last);
        if (lines.size() > KEPT) {
            lines.remove(0, lines.size() - KEPT);
        }
        if (following) {
            scrollTo(lines.size() - 1);
        }
    }
}
