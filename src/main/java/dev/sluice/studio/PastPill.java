package dev.sluice.studio;

import dev.sluice.studio.model.TimeCursor;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Button;

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

    private static String words(long time) {
        return WORDS.text("past", String.format(Locale.ROOT, "%.3f s", time / 1e9));
    }
}
