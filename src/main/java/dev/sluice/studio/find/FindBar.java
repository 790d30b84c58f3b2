package dev.sluice.studio.find;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A bar over the canvas: what is sought, how many there are, next and previous. Esc closes it.
public final class FindBar extends HBox {
    private static final Strings WORDS = Strings.of(FindBar.class);

    private final FindModel model;
    private final CanvasView canvas;
    private final TextField field = new TextField();

    public FindBar(FindModel model, CanvasView canvas) {
        this.model = model;
        this.canvas = canvas;
        setId("find-bar");
        getStyleClass().add("find-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setId("find-text");
        field.setPromptText(WORDS.text("prompt"));
        field.setAccessibleText(WORDS.text("prompt"));
        field.setPrefColumnCount(21);
        field.textProperty().bindBidirectional(model.soughtProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.openProperty().subscribe(this::fill);
        model.matchesProperty().subscribe(canvas.picture()::highlight);
    }

    /// Most windows are closed without it.
    private void fill(boolean open) {
        if (!open || !getChildren().isEmpty()) {
            return;
        }
        Label count = new Label();
        count.setId("find-count");
        count.textProperty().bind(model.countProperty());
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        field,
                        count,
                        button("previous", MaterialDesignC.CHEVRON_UP, this::previous),
                        button("next", MaterialDesignC.CHEVRON_DOWN, this::next),
                        button("close", MaterialDesignC.CLOSE, this::close));
    }

    /// Opens it, or comes back to it.
    void open() {
        model.openProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    void next() {
        model.next();
        canvas.framing().revealSelection();
    }

    void previous() {
        model.previous();
        canvas.framing().revealSelection();
    }

    private void close() {
        model.openProperty().set(false);
        canvas.focus().back();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                previous();
            } else {
                next();
            }
            event.consume();
        }
    }

    private static Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("find-" + key);
        button.setFocusTraversable(false);
        button.setAccessibleText(WORDS.text(key));
        LateTip.on(button, WORDS.text(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
