package dev.sluice.studio.canvas.write;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.GroupEdits;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.GroupFrame;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// A field over the title of a node or a group, to name it in place: Enter keeps the name, Esc the old one.
final class Rename extends TextField {
    private static final Strings WORDS = Strings.of(Rename.class);
    private static final double LEAST = 140;
    private static final double HEIGHT = 30;

    private final Desk desk;
    private final EditorModel model;
    private Consumer<String> kept = _ -> {};
    private Runnable back = () -> {};

    Rename(Desk desk) {
        this.desk = desk;
        this.model = desk.model();
        setId("canvas-rename");
        setManaged(false);
        setVisible(false);
        addEventHandler(KeyEvent.ANY, this::heard);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                keep();
                            }
                        });
    }

    /// Names a node.
    void start(Box box) {
        Rectangle2D area = new Rectangle2D(box.x(), box.y() + 4, box.width(), box.height());
        start(
                area,
                box.node().name(),
                text -> {
                    String label = text.equals(box.id()) ? "" : text;
                    model.apply(new Edits.Label(box.id(), label));
                },
                () -> desk.focus().to(box.id(), true));
        setAccessibleText(WORDS.text("node.name"));
    }

    /// Names a group.
    void start(GroupFrame frame) {
        start(
                frame.title(),
                frame.group().title(),
                text -> model.apply(new GroupEdits.Title(frame.id(), text)),
                desk.focus()::away);
        setAccessibleText(WORDS.text("group.name"));
    }

    private void start(Rectangle2D area, String text, Consumer<String> keeper, Runnable whereTo) {
        kept = keeper;
        back = whereTo;
        setText(text);
        double zoom = desk.viewport().zoom();
        Point2D corner = desk.viewport().toScreen(area.getMinX(), area.getMinY());
        setVisible(true);
        double width = Math.max(LEAST, area.getWidth() * zoom);
        resizeRelocate(corner.getX(), corner.getY(), width, HEIGHT);
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
            back.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            keep();
            back.run();
        }
    }

    private void keep() {
        if (isVisible()) {
            setVisible(false);
            kept.accept(getText().strip());
            model.seal();
        }
    }
}
