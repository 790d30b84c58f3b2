package dev.sluice.studio.dock;

import dev.sluice.catalog.Catalog;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// The tabs below the canvas.
public final class DockView extends TabPane {
    private final Tab problemsTab;

    public DockView(
            EditorModel editor,
            RunModel run,
            ProblemsModel problems,
            Catalog catalog,
            ObjectProperty<Theme> theme) {
        setId("dock");
        getStyleClass().add("dock");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        problemsTab = tab("Problems", new ProblemsPane(editor, problems));
        problems.problemsProperty()
                .subscribe(
                        found ->
                                problemsTab.setText(
                                        found.isEmpty()
                                                ? "Problems"
                                                : "Problems · " + found.size()));
        getTabs()
                .addAll(
                        tab("Charts", new Charts(editor, run, catalog, theme)),
                        tab("Events", new EventsPane(editor, run)),
                        tab("Output", new OutputPane(run)),
                        problemsTab);
    }

    /// Brings the problems to the front.
    public void showProblems() {
        getSelectionModel().select(problemsTab);
    }

    private static Tab tab(String name, Node content) {
        return new Tab(name, content);
    }
}
