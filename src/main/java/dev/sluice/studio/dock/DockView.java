package dev.sluice.studio.dock;

import dev.sluice.studio.code.CodeModel;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Colouring;

import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The tabs below the canvas.
public final class DockView extends TabPane {
    private static final PseudoClass BY_VALUE = PseudoClass.getPseudoClass("by-value");
    private static final Strings WORDS = Strings.of(DockView.class);

    /// A tab.
    public enum Page {
        CHARTS,
        MARBLES,
        EVENTS,
        ITEM,
        POLLS,
        OUTPUT,
        CODE,
        PROBLEMS;

        private String title() {
            return WORDS.text("page." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Page, Tab> tabs = new EnumMap<>(Page.class);
    private final Charts charts;
    private final MarblesPane marbles;
    private final ItemPane item;

    /// @param code made when somebody looks at it
    public DockView(
            Scope scope,
            ProblemsModel problems,
            CodeModel codeModel,
            Supplier<? extends Node> code,
            Saving saving) {
        setId("dock");
        getStyleClass().add("dock");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        marbles = new MarblesPane(scope);
        charts = new Charts(scope, saving);
        charts.shownProperty().bind(seen(add(Page.CHARTS, charts)));
        marbles.shownProperty().bind(seen(add(Page.MARBLES, marbles)));
        EventsPane events = new EventsPane(scope);
        events.shownProperty().bind(seen(add(Page.EVENTS, events)));
        item = new ItemPane(scope);
        item.shownProperty().bind(seen(add(Page.ITEM, item)));
        PollsPane polls = new PollsPane(scope);
        polls.shownProperty().bind(seen(add(Page.POLLS, polls)));
        add(Page.OUTPUT, new OutputPane(scope.run()));
        Tab codeTab = add(Page.CODE, code);
        Tab problemsTab = add(Page.PROBLEMS, new ProblemsPane(scope.editor(), problems));
        problems.problemsProperty()
                .subscribe(
                        found ->
                                problemsTab.setText(
                                        found.isEmpty()
                                                ? Page.PROBLEMS.title()
                                                : Page.PROBLEMS.title() + " · " + found.size()));
        codeModel.watchedProperty().bind(seen(codeTab));
        scope.colouring().subscribe(by -> pseudoClassStateChanged(BY_VALUE, by == Colouring.VALUE));
    }

    public Charts charts() {
        return charts;
    }

    /// Brings a tab to the front.
    public void show(Page page) {
        getSelectionModel().select(tabs.get(page));
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void setOversample(double factor) {
        charts.oversample(factor);
        marbles.oversample(factor);
        item.oversample(factor);
    }

    private static BooleanExpression seen(Tab tab) {
        return tab.selectedProperty()
                .and(
                        BooleanExpression.booleanExpression(
                                tab.contentProperty()
                                        .flatMap(Node::sceneProperty)
                                        .map(_ -> true)
                                        .orElse(false)));
    }

    /// The tab in front.
    public Page front() {
        Tab shown = getSelectionModel().getSelectedItem();
        return tabs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Page.CHARTS);
    }

    /// What nobody has looked at yet is not in the window, which would dress it and lay it out.
    private Tab add(Page page, Node content) {
        return add(page, () -> content);
    }

    private Tab add(Page page, Supplier<? extends Node> content) {
        Tab tab = new Tab(page.title());
        tab.selectedProperty()
                .subscribe(
                        front -> {
                            if (front) {
                                tab.setContent(content.get());
                            }
                        });
        tabs.put(page, tab);
        getTabs().add(tab);
        return tab;
    }
}
