package dev.sluice.studio.canvas.pen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.canvas.pen.Stamp.Form;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class StampTest {
    @Test
    void anOddOutlineIsSharp() {
        Stamp stamp = stamp(Form.ROUND, 29, 19, 4, 1, 0.5);
        Image image = stamp.paint();
        int edge = (int) stamp.margin();
        assertThat(colour(image, edge - 1, 12)).isEqualTo(Color.TRANSPARENT);
        assertThat(colour(image, edge, 12)).isEqualTo(Color.RED);
        assertThat(colour(image, edge + 1, 12)).isEqualTo(Color.BLUE);
        assertThat(colour(image, edge + 29, 12)).isEqualTo(Color.RED);
        assertThat(colour(image, edge + 30, 12)).isEqualTo(Color.TRANSPARENT);
        assertThat(colour(image, edge, edge)).isNotEqualTo(Color.RED);
    }

    @Test
    void portsAreToldApartByTheirForm() {
        for (Form form : Form.values()) {
            Stamp stamp = stamp(form, 12, 12, form == Form.ROUND ? 6 : 0, 2, 0);
            Image image = stamp.paint();
            int edge = (int) stamp.margin();
            boolean topLeft = colour(image, edge, edge).getOpacity() > 0.5;
            boolean topMiddle = colour(image, edge + 6, edge).getOpacity() > 0.5;
            boolean left = colour(image, edge, edge + 6).getOpacity() > 0.5;
            assertThat(new boolean[] {topLeft, topMiddle, left})
                    .as("%s", form)
                    .containsExactly(
                            switch (form) {
                                case ROUND, DIAMOND -> new boolean[] {false, true, true};
                                case SQUARE -> new boolean[] {true, true, true};
                                case TRIANGLE -> new boolean[] {true, false, true};
                            });
        }
    }

    @Test
    void stripesRunDiagonally() {
        Stamp striped =
                new Stamp(Form.ROUND, 60, 40, 8, Color.BLUE, Color.WHITE, Color.RED, 2, 0, 1);
        Image image = striped.paint();
        Set<Color> colours = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            assertThat(colour(image, 20 + i, 20)).isEqualTo(colour(image, 20, 20 + i));
            colours.add(colour(image, 20 + i, 20));
        }
        assertThat(colours).contains(Color.BLUE, Color.WHITE);
    }

    private static Stamp stamp(
            Form form, double width, double height, double radius, double stroke, double shift) {
        return new Stamp(
                form,
                width,
                height,
                radius,
                Color.BLUE,
                Color.TRANSPARENT,
                Color.RED,
                stroke,
                shift,
                1);
    }

    private static Color colour(Image image, int x, int y) {
        return image.getPixelReader().getColor(x, y);
    }
}
