package dev.sluice.studio.inspector;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Problem;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.ProblemsModel;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Problems as cards: what is wrong, what to do, and a button that does it.
public final class NodeProblems {
    private NodeProblems() {}

    static int count(ProblemsModel problems, Node node) {
        return about(problems, node).size();
    }

    static List<VBox> cards(ProblemsModel problems, Node node, EditorModel editor) {
        return about(problems, node).stream().map(problem -> card(problem, editor)).toList();
    }

    static List<VBox> all(ProblemsModel problems, EditorModel editor) {
        return problems.problems().stream().map(problem -> card(problem, editor)).toList();
    }

    private static List<Problem> about(ProblemsModel problems, Node node) {
        return problems.problems().stream()
                .filter(
                        problem ->
                                problem.place().node().filter(node.id()::equals).isPresent()
                                        || problem.place()
                                                .wire()
                                                .filter(wire -> wire.touches(node.id()))
                                                .isPresent())
                .toList();
    }

    /// One problem; a click on it, or Enter, selects its node.
    public static VBox card(Problem problem, EditorModel editor) {
        Label sentence = new Label(problem.sentence());
        sentence.setWrapText(true);
        VBox card = new VBox(sentence);
        card.getStyleClass().addAll("problem", problem.severity().name().toLowerCase(Locale.ROOT));
        if (!problem.remedy().isEmpty()) {
            Label remedy = new Label(problem.remedy());
            remedy.setWrapText(true);
            remedy.getStyleClass().add("dim");
            card.getChildren().add(remedy);
        }
        for (Edit fix : problem.fixes()) {
            Hyperlink link = new Hyperlink(fix.name());
            link.setOnAction(_ -> editor.apply(fix));
            card.getChildren().add(link);
        }
        problem.place().node().ifPresent(node -> leadTo(node, card, editor));
        card.setAccessibleText(problem.sentence() + " " + problem.remedy());
        return card;
    }

    private static void leadTo(String node, VBox card, EditorModel editor) {
        card.setFocusTraversable(true);
        card.setOnMouseClicked(_ -> editor.select(Set.of(node)));
        card.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER && card.isFocused()) {
                        editor.select(Set.of(node));
                        key.consume();
                    }
                });
    }
}
