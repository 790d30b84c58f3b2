package dev.sluice.studio.lesson;

import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Step;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.stream.IntStream;

/// A card above the inspector with the step of the lesson that is under way.
public final class LessonCard extends VBox {
    private static final Strings WORDS = Strings.of(LessonCard.class);

    private final LessonModel model;

    public LessonCard(LessonModel model) {
        this.model = model;
        setId("lesson-card");
        getStyleClass().add("lesson-card");
        model.changesProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        boolean shown = model.lessonProperty().get().isPresent();
        setVisible(shown);
        setManaged(shown);
        getChildren().clear();
        model.lessonProperty().get().ifPresent(lesson -> getChildren().add(head(lesson)));
        model.step().ifPresent(this::show);
    }

    private void show(Step step) {
        Label title = new Label(step.title());
        title.getStyleClass().add("panel-title");
        getChildren().addAll(title, text(step.text()));
        switch (step) {
            case Step.Predict question -> getChildren().addAll(choices(question));
            case Step.Try attempt -> getChildren().addAll(outcome(attempt));
        }
        getChildren().add(foot());
    }

    private HBox head(Lesson lesson) {
        Label name = new Label(lesson.title());
        name.getStyleClass().addAll("dim", "lesson-name");
        Label step =
                new Label(
                        WORDS.text("step", model.placeProperty().get() + 1, lesson.steps().size()));
        step.getStyleClass().add("dim");
        Button close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.setId("lesson-close");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(WORDS.text("close"));
        close.setTooltip(new Tooltip(WORDS.text("close")));
        close.setOnAction(_ -> model.close());
        HBox head = new HBox(8, name, space(), step, close);
        head.getStyleClass().add("lesson-head");
        return head;
    }

    private List<Region> choices(Step.Predict question) {
        VBox choices = new VBox(6);
        IntStream.range(0, question.choices().size())
                .forEach(at -> choices.getChildren().add(choice(question, at)));
        return model.answer()
                .map(
                        chosen ->
                                List.<Region>of(
                                        choices,
                                        verdict(
                                                chosen == question.right()
                                                        ? WORDS.text("right")
                                                        : WORDS.text("wrong")),
                                        text(question.why())))
                .orElseGet(() -> List.of(choices));
    }

    private Button choice(Step.Predict question, int at) {
        Button button = new Button(question.choices().get(at));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("lesson-choice");
        button.setOnAction(_ -> model.choose(at));
        model.answer()
                .ifPresent(
                        chosen -> {
                            button.setDisable(at != chosen && at != question.right());
                            if (at == question.right()) {
                                button.setGraphic(new FontIcon(MaterialDesignC.CHECK));
                            } else if (at == chosen) {
                                button.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
                            }
                        });
        return button;
    }

    private List<Region> outcome(Step.Try attempt) {
        if (model.answer().isPresent()) {
            return List.of(verdict(WORDS.text("done")), text(attempt.seen()));
        }
        Label hint = text(attempt.hint());
        hint.setVisible(false);
        hint.setManaged(false);
        Hyperlink ask = new Hyperlink(WORDS.text("hint"));
        ask.setId("lesson-hint");
        ask.setOnAction(
                _ -> {
                    hint.setVisible(true);
                    hint.setManaged(true);
                    ask.setVisible(false);
                    ask.setManaged(false);
                });
        return List.of(ask, hint);
    }

    private HBox foot() {
        Button back = new Button(WORDS.text("back"));
        back.setId("lesson-back");
        back.setDisable(model.placeProperty().get() == 0);
        back.setOnAction(_ -> model.back());
        Button next = new Button(model.more() ? WORDS.text("next") : WORDS.text("finish"));
        next.setId("lesson-next");
        next.setOnAction(
                _ -> {
                    if (model.more()) {
                        model.next();
                    } else {
                        model.close();
                    }
                });
        if (model.answer().isPresent()) {
            next.getStyleClass().add("accent");
        }
        return new HBox(8, back, space(), next);
    }

    private static Label verdict(String words) {
        Label verdict = new Label(words, new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        verdict.getStyleClass().add("lesson-verdict");
        return verdict;
    }

    private static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
