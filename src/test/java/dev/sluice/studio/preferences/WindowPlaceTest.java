package dev.sluice.studio.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 40, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);

    @ParameterizedTest
    @CsvSource({
        // where it was, and where it goes: as it was; partly outside; on a screen that is gone;
        // larger than the screen
        "100 100 1000 700, 100 100 1000 700",
        "-400 -20 1000 700, 0 40 1000 700",
        "1500 900 1000 700, 1920 740 1000 700",
        "9000 9000 1000 700, 920 380 1000 700",
        "0 0 4000 4000, 1920 0 2560 1440",
        "100 100 300 200, 100 100 480 320"
    })
    void itIsWhollyOnAScreen(String was, String goes) {
        assertThat(place(was).on(List.of(LEFT, RIGHT))).isEqualTo(place(goes));
    }

    @Test
    void aScreenSmallerThanTheLeastSizeIsFilled() {
        Rectangle2D tiny = new Rectangle2D(0, 0, 300, 200);

        assertThat(place("10 10 1440 900").on(List.of(tiny)).bounds()).isEqualTo(tiny);
    }

    @Test
    void itIsReadAsItWasWritten() {
        WindowPlace place = new WindowPlace(new Rectangle2D(-5, 7, 1000, 700), true);

        assertThat(WindowPlace.parse(place.text())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 2 3",
                "a b c d normal",
                "1 2 -3 4 normal",
                "1 2 3 4 5 6",
                "NaN 1 2 3 normal"
            })
    void nonsenseIsNoPlace(String text) {
        assertThat(WindowPlace.parse(text)).isEmpty();
    }

    private static WindowPlace place(String numbers) {
        return WindowPlace.parse(numbers + " normal").orElseThrow();
    }
}
