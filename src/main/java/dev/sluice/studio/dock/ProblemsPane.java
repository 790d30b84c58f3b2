package dev.sluice.studio.dock;

import dev.sluice.studio.inspector.NodeProblems;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Everything that is wrong with the document.
final class ProblemsPane extends ScrollPane {
    private static final Strings WORDS = Strings.of(ProblemsPane.class);

    ProblemsPane(EditorModel editor, ProblemsModel problems) {
        setId("problems");
        VBox cards = new VBox();
        cards.getStyleClass().add("problem-cards");
        setContent(cards);
        setFitToWidth(true);
        Label none = new Label(WORDS.text("problems.none"));
        none.getStyleClass().add("hint");
        problems.problemsProperty()
                .subscribe(
                        found -> {
                            cards.getChildren().clear();
                            found.forEach(
                                    problem ->
                                            cards.getChildren()
                                                    .add(NodeProblems.card(problem, editor)));
                            if (found.isEmpty()) {
                                cards.getChildren().add(none);
                            }
                        });
    }
}
