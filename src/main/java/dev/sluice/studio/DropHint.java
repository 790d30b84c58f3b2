package dev.sluice.studio;

import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.io.File;
import java.util.List;

/// Says, while files are held over the window, what letting go of them does.
final class DropHint extends StackPane {
    private static final Strings WORDS = Strings.of(DropHint.class);

    private final Label words = new Label();

    DropHint() {
        setId("drop-hint");
        getStyleClass().add("drop-hint");
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(words);
    }

    void show(List<File> files) {
        words.setText(
                files.size() == 1
                        ? WORDS.text("drop.one", files.getFirst().getName())
                        : WORDS.text("drop.many", files.size()));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
