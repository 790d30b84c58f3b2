package dev.sluice.studio.canvas;

import dev.sluice.pipeline.NoteEdits;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.text.Type;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field over a note, to write on it in place: Ctrl+Enter or a click elsewhere keeps the text, Esc the old one.
final class NoteEditor extends TextArea {
    private static final double LEAST_WIDTH = 160;
    private static final double LEAST_HEIGHT = 72;
    private static final double LEAST_LETTERS = 11;

    private final CanvasView canvas;
    private String note = "";
    private boolean fresh;

    NoteEditor(CanvasView canvas) {
        this.canvas = canvas;
        setId("canvas-note-editor");
        getStyleClass().add("note-editor");
        setManaged(false);
        setVisible(false);
        setWrapText(true);
        setAccessibleText(Strings.of(NoteEditor.class).text("note.text"));
        OpeningKey.keepOutOf(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                keep();
                            }
                        });
    }

    void start(NoteCard card) {
        note = card.id();
        fresh = true;
        setText(card.note().text());
        double zoom = canvas.viewport().zoom();
        Point2D corner = canvas.viewport().toScreen(card.area().getMinX(), card.area().getMinY());
        setStyle("-fx-font-size: " + Math.max(LEAST_LETTERS, Type.NOTE.getSize() * zoom) + "px;");
        resizeRelocate(
                corner.getX(),
                corner.getY(),
                Math.max(LEAST_WIDTH, card.area().getWidth() * zoom),
                Math.max(LEAST_HEIGHT, card.area().getHeight() * zoom));
        setVisible(true);
        requestFocus();
        end();
    }

    /// The letter that opened the field was pressed before it had the focus, and is typed into it otherwise.
    private void typed(KeyEvent event) {
        if (fresh) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        fresh = false;
        boolean done = event.getCode() == KeyCode.ENTER && event.isShortcutDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
        }
        if (done || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            keep();
            canvas.requestFocus();
        }
    }

    private void keep() {
        if (isVisible()) {
            setVisible(false);
            canvas.model().apply(new NoteEdits.Text(note, getText()));
            canvas.model().seal();
        }
    }
}
