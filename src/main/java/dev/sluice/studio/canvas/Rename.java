package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Edits;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field over the title of a node, to name it in place: Enter keeps the name, Esc the old one.
final class Rename extends TextField {
    private static final double LEAST = 140;
    private static final double HEIGHT = 30;

    private final CanvasView canvas;
    private final EditorModel model;
    private String node = "";

    Rename(CanvasView canvas) {
        this.canvas = canvas;
        this.model = canvas.model();
        setId("canvas-rename");
        setManaged(false);
        setVisible(false);
        setAccessibleText("Name of the node");
        addEventHandler(KeyEvent.ANY, this::heard);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                keep();
                            }
                        });
    }

    void start(Box box) {
        node = box.id();
        setText(box.title());
        double zoom = canvas.viewport().zoom();
        Point2D corner = canvas.viewport().toScreen(box.x(), box.y());
        setVisible(true);
        double width = Math.max(LEAST, box.width() * zoom);
        resizeRelocate(corner.getX(), corner.getY() + 4 * zoom, width, HEIGHT);
        requestFocus();
        selectAll();
    }

    /// No key gets through to the canvas, where letters are commands.
    private void heard(KeyEvent event) {
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            back();
        } else if (event.getCode() == KeyCode.ENTER) {
            keep();
            back();
        }
    }

    private void keep() {
        if (isVisible()) {
            setVisible(false);
            String text = getText().strip();
            model.apply(new Edits.Label(node, text.equals(node) ? "" : text));
        }
    }

    private void back() {
        canvas.focus(node, true);
    }
}
