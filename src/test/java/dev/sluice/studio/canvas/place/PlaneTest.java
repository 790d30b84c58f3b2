package dev.sluice.studio.canvas.place;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PlaneTest {
    @RepeatedTest(20)
    void whatTouchesAPlaceIsFoundInOrderAndOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Rectangle2D> areas = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            areas.add(area(random, i % 50 == 0 ? 9000 : 400));
        }
        Plane<Rectangle2D> plane = new Plane<>(areas, area -> area);
        for (int i = 0; i < 50; i++) {
            Rectangle2D place = area(random, 700);
            assertThat(plane.at(place))
                    .containsExactlyElementsOf(
                            areas.stream().filter(area -> touch(area, place)).toList());
        }
    }

    @Test
    void aLevelWireHasAPlaceToo() {
        Rectangle2D wire = new Rectangle2D(-600, 40, 1200, 0);
        Plane<Rectangle2D> plane = new Plane<>(List.of(wire), area -> area);
        assertThat(plane.at(new Rectangle2D(0, 39, 1, 2))).containsExactly(wire);
        assertThat(plane.at(new Rectangle2D(0, 41, 1, 2))).isEmpty();
    }

    private static Rectangle2D area(Random random, int most) {
        return new Rectangle2D(
                random.nextInt(10_000) - 5000,
                random.nextInt(10_000) - 5000,
                random.nextInt(most),
                random.nextInt(most));
    }

    private static boolean touch(Rectangle2D a, Rectangle2D b) {
        return a.getMinX() <= b.getMaxX()
                && b.getMinX() <= a.getMaxX()
                && a.getMinY() <= b.getMaxY()
                && b.getMinY() <= a.getMaxY();
    }
}
