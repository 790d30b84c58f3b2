package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.strings.Strings;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;

/// A sentence at a place of the canvas: why a wire is refused, with a button for what goes between, or what a key
/// would do now.
public final class Hint extends VBox {
    private static final Strings WORDS = Strings.of(Hint.class);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double MOST = 300;
    private static final double APART = 16;
    private static final double LEAST = 8;
    private static final double TOP = 12;
    private static final Duration READ = Duration.seconds(6);

    private final Label sentence = new Label();
    private final Button between = new Button();
    private boolean placed;
    private final PauseTransition read = new PauseTransition(READ);

    public Hint() {
        getStyleClass().add("canvas-hint");
        setId("canvas-hint");
        setManaged(false);
        setVisible(false);
        sentence.setId("canvas-hint-sentence");
        sentence.setWrapText(true);
        between.setId("canvas-hint-between");
        between.setMnemonicParsing(false);
        between.setFocusTraversable(false);
        getChildren().addAll(sentence, between);
        read.setOnFinished(_ -> hide());
    }

    /// Says why not, while the mouse is there.
    public void tell(String words, double x, double y) {
        show(words, x, y, "", true);
        setMouseTransparent(true);
    }

    /// Says what could be done, at that place.
    public void explain(String words, double x, double y) {
        show(words, x, y, "", false);
        setMouseTransparent(true);
    }

    /// Says something that belongs to no place, for as long as it takes to read it; nothing for nothing.
    public void say(String words) {
        if (words.isEmpty()) {
            hide();
            return;
        }
        show(words, 0, 0, "", false);
        setMouseTransparent(true);
        toTop();
        placed = false;
        read.playFromStart();
    }

    /// Says something that belongs to no place until the next press, with a button that does something about it.
    public void say(String words, String button, Runnable action) {
        between.setOnAction(
                _ -> {
                    hide();
                    action.run();
                });
        show(words, 0, 0, button, false);
        setMouseTransparent(false);
        toTop();
    }

    private void toTop() {
        relocate((getParent().getLayoutBounds().getWidth() - getWidth()) / 2, TOP);
    }

    /// Says why not until the next press, with a button for the kinds that go between.
    public void offer(String words, double x, double y, List<String> kinds, Runnable insert) {
        between.setOnAction(
                _ -> {
                    hide();
                    insert.run();
                });
        show(words, x, y, WORDS.text("insert", String.join(WORDS.text("and"), kinds)), true);
        setMouseTransparent(false);
    }

    /// Takes the offer, if one is made.
    ///
    /// @return whether there was one
    public boolean accept() {
        boolean offered = isVisible() && between.isVisible();
        if (offered) {
            between.fire();
        }
        return offered;
    }

    public void hide() {
        read.stop();
        setVisible(false);
    }

    /// The picture has moved away from the place of what is said.
    public void moved() {
        if (placed) {
            hide();
        }
    }

    /// What is said now; empty for nothing.
    public String words() {
        return isVisible() ? sentence.getText() : "";
    }

    private void show(String words, double x, double y, String button, boolean refused) {
        read.stop();
        placed = true;
        pseudoClassStateChanged(REFUSED, refused);
        sentence.setText(words);
        between.setText(button);
        between.setVisible(!button.isEmpty());
        between.setManaged(!button.isEmpty());
        setVisible(true);
        applyCss();
        double width = Math.min(MOST, prefWidth(-1));
        double height = prefHeight(width);
        double roomX = getParent().getLayoutBounds().getWidth() - width - LEAST;
        double roomY = getParent().getLayoutBounds().getHeight() - height - LEAST;
        double left = Math.clamp(x + APART, LEAST, Math.max(LEAST, roomX));
        double top = y + APART > roomY ? y - APART - height : y + APART;
        resizeRelocate(left, Math.max(LEAST, top), width, height);
        layout();
    }
}
