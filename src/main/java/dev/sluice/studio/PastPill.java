package dev.sluice.studio;

import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.strings.Strings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Locale;

/// Says over the canvas that it shows the past, and leads back to the present.
final class PastPill extends Button {
    private static final Strings WORDS = Strings.of(PastPill.class);

    PastPill(TimeCursor cursor) {
        setId("past-pill");
        getStyleClass().add("past-pill");
        setFocusTraversable(false);
        setOnAction(_ -> cursor.release());
        managedProperty().bind(visibleProperty());
        cursor.pastProperty()
                .subscribe(
                        past -> {
                            setVisible(past.isPresent());
                            past.ifPresent(time -> setText(words(time)));
                        });
    }

    /// Has Esc lead back to the present wherever the focus is in `part`, but for text.
    static void listen(Node part, TimeCursor cursor) {
        part.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean pinned = cursor.pinnedProperty().get().isPresent();
                    boolean typing = key.getTarget() instanceof TextInputControl;
                    if (key.getCode() == KeyCode.ESCAPE && pinned && !typing) {
                        cursor.release();
                        key.consume();
                    }
                });
    }

    private static String words(long time) {
        return WORDS.text("past", String.format(Locale.ROOT, "%.3f s", time / 1e9));
    }
}
