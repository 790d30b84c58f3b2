package dev.sluice.studio.canvas;

import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// Says near the mouse why a wire is refused, and offers the node that goes between.
final class Hint extends VBox {
    private static final double MOST = 300;
    private static final double APART = 16;

    private final Label sentence = new Label();
    private final Button between = new Button();

    Hint() {
        getStyleClass().add("canvas-hint");
        setId("canvas-hint");
        setManaged(false);
        setVisible(false);
        sentence.setId("canvas-hint-sentence");
        sentence.setWrapText(true);
        between.setId("canvas-hint-between");
        between.setMnemonicParsing(false);
        getChildren().addAll(sentence, between);
    }

    /// Shows the sentence while the mouse is there.
    void tell(String words, Mouse mouse) {
        show(words, mouse, List.of());
        setMouseTransparent(true);
    }

    /// Shows the sentence until the next press, with a button for the kinds that go between.
    void offer(String words, Mouse mouse, List<String> kinds, Runnable insert) {
        between.setOnAction(
                _ -> {
                    hide();
                    insert.run();
                });
        show(words, mouse, kinds);
        setMouseTransparent(false);
    }

    /// Shows the sentence at the top of the canvas until the next press.
    void say(String words) {
        if (words.isEmpty()) {
            hide();
            return;
        }
        show(words, new Mouse(0, 0, Point2D.ZERO, false, false), List.of());
        setMouseTransparent(true);
        double room = getParent().getLayoutBounds().getWidth();
        relocate(Math.max(8, (room - getWidth()) / 2), 12);
    }

    void hide() {
        setVisible(false);
    }

    private void show(String words, Mouse mouse, List<String> kinds) {
        sentence.setText(words);
        between.setText("Insert " + String.join(" and ", kinds));
        between.setVisible(!kinds.isEmpty());
        between.setManaged(!kinds.isEmpty());
        setVisible(true);
        applyCss();
        double width = Math.min(MOST, prefWidth(-1));
        double height = prefHeight(width);
        double roomX = getParent().getLayoutBounds().getWidth() - width - 8;
        double roomY = getParent().getLayoutBounds().getHeight() - height - 8;
        double x = Math.clamp(mouse.x() + APART, 8, Math.max(8, roomX));
        double y = mouse.y() + APART > roomY ? mouse.y() - APART - height : mouse.y() + APART;
        resizeRelocate(x, Math.max(8, y), width, height);
        layout();
    }
}
