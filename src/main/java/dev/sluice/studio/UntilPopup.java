package dev.sluice.studio;

import dev.sluice.pipeline.Durations;
import dev.sluice.plan.Until;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks when the run is to pause: at a time, or after some items or events.
final class UntilPopup {
    private static final Strings WORDS = Strings.of(UntilPopup.class);

    private final RunModel run;
    private final Consumer<Until> goOn;
    private final Popup popup = new Popup();
    private final GridPane fields = new GridPane();
    private final Label wrong = new Label();
    private final VBox box = new VBox(fields, wrong);
    private final TextField time;

    /// @param goOn told when it is to pause
    UntilPopup(RunModel run, Consumer<Until> goOn) {
        this.run = run;
        this.goOn = goOn;
        fields.setHgap(8);
        fields.setVgap(6);
        time = field(0, "time", this::time);
        field(1, "items", this::items);
        field(2, "events", this::events);
        wrong.getStyleClass().add("wrong-text");
        wrong.setId("until-wrong");
        wrong.setWrapText(true);
        wrong.setMaxWidth(300);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        box.getStyleClass().addAll("quick-add", "until");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    private interface Reading {
        Optional<Until> of(String text);
    }

    private TextField field(int row, String key, Reading reading) {
        TextField field = new TextField();
        field.setId("until-" + key);
        field.setPrefColumnCount(8);
        field.setPromptText(WORDS.text("until." + key + ".prompt"));
        Label name = new Label(WORDS.text("until." + key));
        name.setLabelFor(field);
        Button go = new Button(WORDS.text("until.go"));
        go.setId("until-" + key + "-go");
        Runnable read = () -> read(field, key, reading);
        field.setOnAction(_ -> read.run());
        go.setOnAction(_ -> read.run());
        fields.addRow(row, name, field, go);
        return field;
    }

    private void read(TextField field, String key, Reading reading) {
        Optional<Until> until = reading.of(field.getText().strip());
        until.ifPresentOrElse(
                wanted -> {
                    popup.hide();
                    goOn.accept(wanted);
                },
                () -> wrong.setText(WORDS.text("until." + key + ".wrong")));
    }

    private long now() {
        return run.recording().end();
    }

    /// `3.5s`, or from now `+200ms`.
    private Optional<Until> time(String text) {
        boolean fromNow = text.startsWith("+");
        return Durations.parse(fromNow ? text.substring(1).strip() : text)
                .map(Duration::toNanos)
                .map(nanos -> fromNow ? now() + nanos : nanos)
                .filter(nanos -> nanos > now())
                .map(Until.Time::new);
    }

    private Optional<Until> items(String text) {
        long handed = run.sampleProperty().get().map(RunModel::handed).orElse(0L);
        return count(text).map(more -> new Until.Items(handed + more));
    }

    private Optional<Until> events(String text) {
        long noted = run.recording().log().map(log -> log.next()).orElse(0L);
        return count(text).map(more -> new Until.Events(noted + more));
    }

    private static Optional<Long> count(String text) {
        return text.matches("[1-9]\\d{0,11}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /// Opens it below the run bar.
    void show(Scene scene, Node anchor) {
        box.getStylesheets().setAll(scene.getStylesheets());
        wrong.setText("");
        Bounds at = anchor.localToScreen(anchor.getLayoutBounds());
        popup.show(scene.getWindow(), at.getMinX(), at.getMaxY() + 6);
        time.requestFocus();
    }
}
