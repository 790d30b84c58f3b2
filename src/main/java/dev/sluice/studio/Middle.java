package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.dock.Taps;
import dev.sluice.studio.find.FindBar;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The canvas and what lies over it.
final class Middle extends StackPane {
    private static final Strings WORDS = Strings.of(Middle.class);
    private static final double BELOW_PILL = 36;

    Middle(Studio studio, CanvasView canvas, Taps taps, FindBar findBar) {
        PastPill pill = new PastPill(studio.cursor(), studio.moments());
        setAlignment(pill, Pos.TOP_CENTER);
        setMargin(pill, new Insets(10));
        setAlignment(taps, Pos.TOP_RIGHT);
        pill.visibleProperty()
                .subscribe(shown -> setMargin(taps, new Insets(shown ? BELOW_PILL : 0, 0, 0, 0)));
        setAlignment(findBar, Pos.TOP_LEFT);
        setMargin(findBar, new Insets(10));
        getChildren().addAll(canvas, welcome(studio), taps, pill, findBar);
    }

    /// What to do with an empty canvas.
    private static Label welcome(Studio studio) {
        Label welcome = new Label(WORDS.text("welcome"));
        welcome.setId("welcome");
        welcome.getStyleClass().add("welcome");
        welcome.setMouseTransparent(true);
        studio.editor()
                .pipelineProperty()
                .subscribe(pipeline -> welcome.setVisible(pipeline.nodes().isEmpty()));
        return welcome;
    }
}
