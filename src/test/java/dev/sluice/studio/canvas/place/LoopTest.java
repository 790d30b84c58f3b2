package dev.sluice.studio.canvas.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopTest {
    private static final int PARTS = 1_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 12, 500})
    void itGoesRoundOnceAtConstantSpeedAndStaysOnTheOutline(double radius) {
        Loop loop = new Loop(10, 20, 210, 120, radius);
        double step = loop.length() / PARTS;
        Point2D before = loop.at(0);
        for (int i = 1; i <= PARTS; i++) {
            Point2D now = loop.at(i * step);
            assertThat(now.distance(before)).isBetween(step * 0.7, step * 1.0001);
            assertThat(outside(loop, now)).as("at %s", now).isCloseTo(0, within(0.001));
            before = now;
        }
        assertThat(before.distance(loop.at(0))).isCloseTo(0, within(0.001));
    }

    /// How far a point is outside of the outline; less than nothing inside.
    private static double outside(Loop loop, Point2D at) {
        double round = loop.radius();
        double x = Math.abs(at.getX() - 110) - (100 - round);
        double y = Math.abs(at.getY() - 70) - (50 - round);
        return x > 0 && y > 0 ? Math.hypot(x, y) - round : Math.max(x, y) - round;
    }
}
