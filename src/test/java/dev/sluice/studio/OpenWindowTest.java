package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.preferences.WindowPlace;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.stream.Stream;

class OpenWindowTest {
    @Test
    void windowsAreReadAsTheyWereWrittenAndTheRestIsLeftOut() {
        OpenWindow one =
                new OpenWindow(
                        new WindowPlace(new Rectangle2D(10, -20, 800, 600), true),
                        Path.of("/home/a b/c  d.sluice.json"));
        OpenWindow two =
                new OpenWindow(
                        new WindowPlace(new Rectangle2D(0, 0, 1440, 900), false), Path.of("x"));
        String text = OpenWindow.text(Stream.of(one, two));

        assertThat(
                        OpenWindow.parse(
                                "\n" + text + "\nof no use\n1 2 3 4 normal\n1 2 3 4 normal a\0b\n"))
                .containsExactly(one, two);
    }
}
