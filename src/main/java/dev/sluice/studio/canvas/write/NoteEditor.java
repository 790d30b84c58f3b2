package dev.sluice.studio.canvas.write;

import dev.sluice.pipeline.NoteEdits;
import dev.sluice.studio.canvas.desk.Desk;
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

    private final Desk desk;
    private String note = "";
    private boolean fresh;

    NoteEditor(Desk desk) {
        this.desk = desk;
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
        double zoom = desk.viewport().zoom();
        Point2D corner = desk.viewport().toScreen(card.area().getMinX(), card.area().getMinY());
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
            desk.focus().away();
        }
    }

    private void keep() {
        if (isVisible()) {
            setVisible(false);
            desk.model().apply(new NoteEdits.Text(note, getText()));
            desk.model().seal();
        }
    }
}
