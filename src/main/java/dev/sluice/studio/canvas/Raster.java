package dev.sluice.studio.canvas;

import javafx.scene.paint.Color;

import java.util.Arrays;

/// Opaque pixels that very many small shapes are painted into, with smooth edges: a hundred times as fast as paths.
/// Places are pixels, and may be outside.
final class Raster {
    private static final int OPAQUE = 0xff000000;

    private int width;
    private int height;
    private int[] pixels = new int[0];

    /// @return whether it has another size now, and other pixels
    boolean resize(int wantedWidth, int wantedHeight) {
        if (wantedWidth == width && wantedHeight == height) {
            return false;
        }
        width = wantedWidth;
        height = wantedHeight;
        pixels = new int[width * height];
        return true;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    void copy(Raster other) {
        System.arraycopy(other.pixels, 0, pixels, 0, pixels.length);
    }

    void clear(Color colour) {
        Arrays.fill(pixels, rgb(colour));
    }

    /// @param striped whether every other diagonal stripe is left out
    void round(Span x, Span y, double radius, Color colour, double alpha, boolean striped) {
        int left = Math.max(0, (int) Math.floor(x.from()));
        int right = Math.min(width, (int) Math.ceil(x.to()));
        int top = Math.max(0, (int) Math.floor(y.from()));
        int bottom = Math.min(height, (int) Math.ceil(y.to()));
        double round = Math.min(radius, Math.min(x.length(), y.length()) / 2);
        int rgb = rgb(colour);
        for (int row = top; row < bottom; row++) {
            double dy = y.outside(row + 0.5, round);
            for (int column = left; column < right; column++) {
                if (striped && ((column + row) & 7) < 3) {
                    continue;
                }
                double dx = x.outside(column + 0.5, round);
                double inside =
                        dx <= 0 && dy <= 0 ? 1 : Math.clamp(round + 0.5 - Math.hypot(dx, dy), 0, 1);
                blend(row * width + column, rgb, alpha * inside);
            }
        }
    }

    /// A line of one pixel.
    void line(double x0, double y0, double x1, double y1, Color colour, double alpha) {
        double steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
        boolean flat = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
        int rgb = rgb(colour);
        int count = (int) Math.ceil(steps);
        for (int i = 0; i < count; i++) {
            double part = i / steps;
            double x = x0 + (x1 - x0) * part;
            double y = y0 + (y1 - y0) * part;
            double across = (flat ? y : x) - 0.5;
            int near = (int) Math.floor(across);
            double rest = across - near;
            int along = (int) Math.floor(flat ? x : y);
            dot(flat ? along : near, flat ? near : along, rgb, alpha * (1 - rest));
            dot(flat ? along : near + 1, flat ? near + 1 : along, rgb, alpha * rest);
        }
    }

    private void dot(int x, int y, int rgb, double alpha) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            blend(y * width + x, rgb, alpha);
        }
    }

    private void blend(int at, int rgb, double alpha) {
        int part = (int) (alpha * 256);
        int under = pixels[at];
        int red = mixed((under >> 16) & 255, (rgb >> 16) & 255, part);
        int green = mixed((under >> 8) & 255, (rgb >> 8) & 255, part);
        int blue = mixed(under & 255, rgb & 255, part);
        pixels[at] = OPAQUE | (red << 16) | (green << 8) | blue;
    }

    private static int mixed(int under, int over, int part) {
        return (under * (256 - part) + over * part) >> 8;
    }

    private static int rgb(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return OPAQUE | (red << 16) | (green << 8) | blue;
    }

    /// From here to there.
    record Span(double from, double to) {
        double length() {
            return to - from;
        }

        /// How far a place is beyond the part that corners leave straight.
        private double outside(double at, double round) {
            return Math.max(from + round - at, at - (to - round));
        }
    }
}
