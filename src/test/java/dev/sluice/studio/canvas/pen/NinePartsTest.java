package dev.sluice.studio.canvas.pen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// Shapes in parts look as those painted whole.
class NinePartsTest extends ApplicationTest {
    private static final int FAR = 9;

    @Test
    void everyPixelIsAsInTheWhole() {
        for (double radius : new double[] {0, 3.4, 8, 11.7}) {
            for (double stroke : new double[] {0, 1, 2, 3}) {
                double shift = stroke % 2 == 0 ? 0 : 0.5;
                Color fill = radius == 8 ? Color.TRANSPARENT : Color.BLUE;
                compare(stamp(120 - 2 * shift, 61 - 2 * shift, radius, fill, stroke, shift));
            }
        }
        compare(stamp(90, 70, 6, Color.rgb(20, 120, 220, 0.4), 2, 0));
    }

    @Test
    void stripesAndSmallShapesAreNotTakenApart() {
        Stamp plain = stamp(80, 60, 8, Color.BLUE, 2, 0);
        Stamp striped =
                new Stamp(Stamp.Form.ROUND, 80, 60, 8, Color.BLUE, Color.WHITE, Color.RED, 2, 0, 1);
        assertThat(NineParts.has(plain)).isTrue();
        assertThat(NineParts.has(striped)).isFalse();
        assertThat(NineParts.has(plain.sized(12, 60))).isFalse();
    }

    private static Stamp stamp(
            double width, double height, double radius, Color fill, double stroke, double shift) {
        return new Stamp(
                Stamp.Form.ROUND,
                width,
                height,
                radius,
                fill,
                Color.TRANSPARENT,
                Color.RED,
                stroke,
                shift,
                1);
    }

    private void compare(Stamp stamp) {
        assertThat(NineParts.has(stamp)).isTrue();
        interact(
                () -> {
                    Image whole = stamp.paint();
                    Canvas canvas = new Canvas(stamp.columns() + FAR, stamp.rows() + FAR);
                    NineParts.of(stamp).draw(canvas.getGraphicsContext2D(), stamp, 0, 0);
                    SnapshotParameters clear = new SnapshotParameters();
                    clear.setFill(Color.TRANSPARENT);
                    Image parts = canvas.snapshot(clear, null);
                    for (int x = 0; x < stamp.columns() + FAR; x++) {
                        for (int y = 0; y < stamp.rows() + FAR; y++) {
                            same(stamp, whole, parts, x, y);
                        }
                    }
                });
    }

    private static void same(Stamp stamp, Image whole, Image parts, int x, int y) {
        boolean inside = x < stamp.columns() && y < stamp.rows();
        Color wanted = inside ? whole.getPixelReader().getColor(x, y) : Color.TRANSPARENT;
        Color there = parts.getPixelReader().getColor(x, y);
        double apart =
                Math.max(
                        Math.abs(wanted.getOpacity() - there.getOpacity()),
                        wanted.getOpacity() * Math.abs(wanted.getBlue() - there.getBlue()));
        assertThat(apart).as("%s at %s, %s", stamp, x, y).isLessThan(0.015);
    }
}
