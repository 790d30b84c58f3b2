package dev.sluice.studio;

import dev.sluice.studio.model.LiveTuning;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says that the pipeline was changed in a way that its run does not follow, until it is started again.
final class RestartLine extends HBox {
    private static final Strings WORDS = Strings.of(RestartLine.class);

    RestartLine(LiveTuning tuning, Actions actions) {
        Hyperlink restart = new Hyperlink(WORDS.text("stale.restart"));
        restart.setId("restart-to-apply");
        restart.setOnAction(_ -> actions.restart());
        getChildren().addAll(new Label(WORDS.text("stale")), restart);
        getStyleClass().add("restart-line");
        visibleProperty().bind(tuning.staleProperty());
        managedProperty().bind(tuning.staleProperty());
    }
}
