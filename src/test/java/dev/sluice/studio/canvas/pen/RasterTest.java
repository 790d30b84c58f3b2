package dev.sluice.studio.canvas.pen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.canvas.pen.Raster.Span;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    private final Raster raster = new Raster();

    @BeforeEach
    void white() {
        raster.resize(20, 20);
        raster.clear(Color.WHITE);
    }

    @Test
    void onlyCornersAreRound() {
        raster.round(new Span(2, 18), new Span(4, 16), 4, Color.BLACK, false);
        assertThat(pixel(2, 4)).isEqualTo(WHITE);
        assertThat(pixel(17, 15)).isEqualTo(WHITE);
        assertThat(pixel(2, 10)).isEqualTo(BLACK);
        assertThat(pixel(10, 4)).isEqualTo(BLACK);
        assertThat(pixel(10, 10)).isEqualTo(BLACK);
        assertThat(pixel(1, 10)).isEqualTo(WHITE);
    }

    @Test
    void aWireOfManyStrokesIsAsStrongEverywhere() {
        for (int i = 0; i < 10; i++) {
            raster.stroke(2 * i, 10, 2 * i + 2, 10, 2, Color.BLACK);
        }
        for (int x = 0; x < 20; x++) {
            assertThat(pixel(x, 9)).isEqualTo(BLACK);
            assertThat(pixel(x, 10)).isEqualTo(BLACK);
            assertThat(pixel(x, 8)).isEqualTo(WHITE);
            assertThat(pixel(x, 11)).isEqualTo(WHITE);
        }
    }

    @Test
    void aThinStrokeIsFaint() {
        raster.stroke(0, 10.5, 20, 10.5, 0.5, Color.BLACK);
        assertThat(pixel(7, 10) & 255).isBetween(120, 136);
    }

    @Test
    void whatIsOutsideIsLeftOut() {
        raster.round(new Span(-9, 40), new Span(-9, 5), 3, Color.BLACK, true);
        raster.stroke(-30, -30, 60, 60, 3, Color.BLACK);
        raster.square(18, 18, 9, Color.BLACK);
        assertThat(pixel(19, 19)).isEqualTo(BLACK);
    }

    private int pixel(int x, int y) {
        return raster.pixels()[y * raster.width() + x];
    }
}
