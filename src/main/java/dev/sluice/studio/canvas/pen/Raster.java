package dev.sluice.studio.canvas.pen;

import javafx.scene.paint.Color;

import java.util.Arrays;

/// Opaque pixels that very many small shapes are painted into, with smooth edges: a hundred times as fast as paths.
/// Places are pixels, and may be outside.
public final class Raster {
    private static final int OPAQUE = 0xff000000;
    private static final int RED_BLUE = 0xff00ff;
    private static final int GREEN = 0xff00;

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

    public void clear(Color colour) {
        Arrays.fill(pixels, rgb(colour));
    }

    /// @param striped whether every other diagonal stripe is left out
    public void round(Span x, Span y, double radius, Color colour, boolean striped) {
        int left = Math.max(0, (int) Math.floor(x.from()));
        int right = Math.min(width, (int) Math.ceil(x.to()));
        int top = Math.max(0, (int) Math.floor(y.from()));
        int bottom = Math.min(height, (int) Math.ceil(y.to()));
        double round = Math.min(radius, Math.min(x.length(), y.length()) / 2);
        int rgb = rgb(colour);
        for (int row = top; row < bottom; row++) {
            double dy = y.outside(row + 0.5, round);
            if (dy <= 0 && !striped && left < right) {
                Arrays.fill(pixels, row * width + left, row * width + right, rgb);
                continue;
            }
            for (int column = left; column < right; column++) {
                if (striped && ((column + row) & 7) < 3) {
                    continue;
                }
                double dx = x.outside(column + 0.5, round);
                if (dx <= 0 || dy <= 0) {
                    pixels[row * width + column] = rgb;
                } else {
                    double inside = Math.clamp(round + 0.5 - Math.sqrt(dx * dx + dy * dy), 0, 1);
                    blend(row * width + column, rgb, inside);
                }
            }
        }
    }

    public void square(int left, int top, int size, Color colour) {
        int rgb = rgb(colour);
        for (int y = Math.max(0, top); y < Math.min(height, top + size); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + size); x++) {
                pixels[y * width + x] = rgb;
            }
        }
    }

    /// A straight stroke. Of strokes that go on where the last one ended, none paints over another.
    public void stroke(double x0, double y0, double x1, double y1, double wide, Color colour) {
        boolean flat = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
        double begin = flat ? x0 : y0;
        double end = flat ? x1 : y1;
        double across = flat ? y0 : x0;
        double slope = begin == end ? 0 : ((flat ? y1 : x1) - across) / (end - begin);
        double half = wide / 2 * Math.sqrt(1 + slope * slope);
        int rgb = rgb(colour);
        int from = (int) Math.ceil(Math.min(begin, end) - 0.5);
        int to = (int) Math.ceil(Math.max(begin, end) - 0.5);
        for (int i = Math.max(0, from); i < Math.min(flat ? width : height, to); i++) {
            double middle = across + slope * (i + 0.5 - begin);
            cross(i, middle - half, middle + half, flat, rgb);
        }
    }

    private void cross(int along, double low, double high, boolean flat, int rgb) {
        int most = flat ? height : width;
        for (int i = (int) Math.max(0, Math.floor(low)); i < Math.min(most, high); i++) {
            double part = Math.min(i + 1, high) - Math.max(i, low);
            blend(flat ? i * width + along : along * width + i, rgb, part);
        }
    }

    /// Red and blue are mixed at once, as there is room between them.
    private void blend(int at, int rgb, double alpha) {
        int part = (int) (alpha * 256);
        int rest = 256 - part;
        int under = pixels[at];
        int redBlue = (((under & RED_BLUE) * rest + (rgb & RED_BLUE) * part) >>> 8) & RED_BLUE;
        int green = (((under & GREEN) >> 8) * rest + ((rgb & GREEN) >> 8) * part) & GREEN;
        pixels[at] = OPAQUE | redBlue | green;
    }

    private static int rgb(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return OPAQUE | (red << 16) | (green << 8) | blue;
    }

    /// From here to there.
    public record Span(double from, double to) {
        double length() {
            return to - from;
        }

        /// How far a place is beyond the part that corners leave straight.
        private double outside(double at, double round) {
            return Math.max(from + round - at, at - (to - round));
        }
    }
}
