package dev.sluice.studio.code;

import dev.sluice.pipeline.Problem;
import dev.sluice.studio.inspector.NodeProblems;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Why there is no code: a card for each reason; a click on it selects its node.
final class Refusal extends ScrollPane {
    private static final Strings WORDS = Strings.of(Refusal.class);
    private final EditorModel editor;
    private final VBox cards = new VBox();

    Refusal(EditorModel editor) {
        this.editor = editor;
        setId("code-refusal");
        cards.getStyleClass().add("problem-cards");
        setContent(cards);
        setFitToWidth(true);
    }

    void show(List<Problem> problems) {
        Label intro = new Label(WORDS.text("refused"));
        intro.getStyleClass().add("dim");
        intro.setWrapText(true);
        cards.getChildren().setAll(intro);
        problems.forEach(problem -> cards.getChildren().add(NodeProblems.card(problem, editor)));
        setVvalue(0);
    }
}
