package dev.sluice.studio.dock;

import dev.sluice.catalog.Catalog;
import dev.sluice.studio.code.CodeModel;
import dev.sluice.studio.code.CodePane;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import java.util.EnumMap;
import java.util.Map;

/// The tabs below the canvas.
public final class DockView extends TabPane {
    /// A tab.
    public enum Page {
        CHARTS("Charts"),
        EVENTS("Events"),
        OUTPUT("Output"),
        CODE("Code"),
        PROBLEMS("Problems");

        private final String title;

        Page(String title) {
            this.title = title;
        }
    }

    private final Map<Page, Tab> tabs = new EnumMap<>(Page.class);

    public DockView(
            EditorModel editor,
            RunModel run,
            ProblemsModel problems,
            Catalog catalog,
            ObjectProperty<Theme> theme,
            CodeModel codeModel,
            CodePane code) {
        setId("dock");
        getStyleClass().add("dock");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        add(Page.CHARTS, new Charts(editor, run, catalog, theme));
        add(Page.EVENTS, new EventsPane(editor, run));
        add(Page.OUTPUT, new OutputPane(run));
        Tab codeTab = add(Page.CODE, code);
        Tab problemsTab = add(Page.PROBLEMS, new ProblemsPane(editor, problems));
        problems.problemsProperty()
                .subscribe(
                        found ->
                                problemsTab.setText(
                                        found.isEmpty()
                                                ? "Problems"
                                                : "Problems · " + found.size()));
        codeModel
                .watchedProperty()
                .bind(codeTab.selectedProperty().and(code.sceneProperty().isNotNull()));
    }

    /// Brings a tab to the front.
    public void show(Page page) {
        getSelectionModel().select(tabs.get(page));
    }

    private Tab add(Page page, Node content) {
        Tab tab = new Tab(page.title, content);
        tabs.put(page, tab);
        getTabs().add(tab);
        return tab;
    }
}
