package dev.sluice.studio;

import dev.sluice.studio.model.Moments;
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

    PastPill(TimeCursor cursor, Moments moments) {
        setId("past-pill");
        getStyleClass().add("past-pill");
        setFocusTraversable(false);
        setOnAction(_ -> cursor.release());
        managedProperty().bind(visibleProperty());
        moments.shownProperty().subscribe(_ -> show(cursor, moments));
        cursor.pastProperty().subscribe(_ -> show(cursor, moments));
    }

    private void show(TimeCursor cursor, Moments moments) {
        setVisible(cursor.pastProperty().get().isPresent());
        cursor.pastProperty().get().ifPresent(time -> setText(words(time, moments)));
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

    private static String words(long time, Moments moments) {
        return moments.shownProperty()
                .get()
                .filter(moment -> moment.time() == time && !moment.exact())
                .map(moment -> WORDS.text("past.seen", at(time), at(moment.seen())))
                .orElseGet(() -> WORDS.text("past", at(time)));
    }

    private static String at(long time) {
        return String.format(Locale.ROOT, "%.3f s", time / 1e9);
    }
}
