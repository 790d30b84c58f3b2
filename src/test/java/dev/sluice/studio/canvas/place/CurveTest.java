package dev.sluice.studio.canvas.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;

import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve curve = new Curve(10, 20, 200, 140);

    @Test
    void itStartsAndEndsAtItsPorts() {
        assertThat(curve.along(0)).isEqualTo(new Point2D(10, 20));
        assertThat(curve.along(curve.length())).isEqualTo(new Point2D(200, 140));
    }

    @Test
    void itemsMoveAtConstantSpeed() {
        double step = curve.length() / 50;
        for (int i = 1; i <= 50; i++) {
            assertThat(curve.along(i * step).distance(curve.along((i - 1) * step)))
                    .isCloseTo(step, within(step / 8));
        }
    }
}
