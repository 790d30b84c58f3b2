package dev.sluice.studio.canvas.pen;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A small shape with its colours, in pixels, to be painted once and then used often.
///
/// @param width of the shape without its outline
/// @param radius of round corners
/// @param stripes diagonal, over the fill
/// @param stroke of the outline, half inside and half outside
/// @param shift how far the shape lies right and down of whole pixels
/// @param dense pixels of the screen for each of ours
public record Stamp(
        Form form,
        double width,
        double height,
        double radius,
        Color fill,
        Color stripes,
        Color outline,
        double stroke,
        double shift,
        double dense) {
    private static final double STRIPE = 9.9;

    /// What it looks like.
    public enum Form {
        ROUND,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    /// How far the picture reaches beyond the shape, in pixels.
    double margin() {
        return Math.ceil((stroke / 2 + 1) * dense) / dense;
    }

    int columns() {
        return pixels(width);
    }

    int rows() {
        return pixels(height);
    }

    /// Without one more for what rounding leaves.
    private int pixels(double length) {
        return (int) Math.ceil((length + shift + 2 * margin()) * dense - 1e-6);
    }

    /// The same in another size.
    Stamp sized(double wide, double high) {
        return new Stamp(form, wide, high, radius, fill, stripes, outline, stroke, shift, dense);
    }

    WritableImage paint() {
        return image(pixels());
    }

    /// Row by row, premultiplied.
    int[] pixels() {
        int columns = columns();
        int rows = rows();
        int[] pixels = new int[columns * rows];
        int[] inside = inside(columns + rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (column + 0.5) / dense - margin() - shift;
                double y = (row + 0.5) / dense - margin() - shift;
                pixels[row * columns + column] = within(x, y) ? inside[row + column] : pixel(x, y);
            }
        }
        return pixels;
    }

    WritableImage image(int[] pixels) {
        int columns = columns();
        int rows = rows();
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        columns,
                        rows,
                        PixelFormat.getIntArgbPreInstance(),
                        pixels,
                        0,
                        columns);
        return image;
    }

    /// Colours far from the outline, by the diagonal on which a pixel is, as stripes are the same along it.
    private int[] inside(int diagonals) {
        int[] colours = new int[diagonals];
        for (int i = 0; i < diagonals; i++) {
            double along = (i + 1) / dense - 2 * (margin() + shift);
            colours[i] = new Mix().over(fill, 1).over(stripes, striped(along, 0)).argb();
        }
        return colours;
    }

    /// Whether corners and outline are far.
    private boolean within(double x, double y) {
        double edge = stroke / 2 + 1;
        boolean across = x > edge && x < width - edge;
        boolean down = y > edge && y < height - edge;
        return switch (form) {
            case ROUND, SQUARE ->
                    across
                            && down
                            && ((x > radius && x < width - radius)
                                    || (y > radius && y < height - radius));
            case TRIANGLE, DIAMOND -> false;
        };
    }

    private int pixel(double x, double y) {
        double outside = outside(x, y) * dense;
        double inner = Math.clamp(0.5 - outside, 0, 1);
        double edge =
                stroke == 0 ? 0 : Math.clamp(0.5 + stroke * dense / 2 - Math.abs(outside), 0, 1);
        if (inner == 0 && edge == 0) {
            return 0;
        }
        return new Mix()
                .over(fill, inner)
                .over(stripes, inner * striped(x, y))
                .over(outline, edge)
                .argb();
    }

    /// How far a point is outside of the shape; negative inside.
    private double outside(double x, double y) {
        double right = Math.abs(x - width / 2);
        double down = Math.abs(y - height / 2);
        return switch (form) {
            case ROUND, SQUARE -> {
                double dx = right - width / 2 + radius;
                double dy = down - height / 2 + radius;
                double farX = Math.max(dx, 0);
                double farY = Math.max(dy, 0);
                yield Math.sqrt(farX * farX + farY * farY) + Math.min(Math.max(dx, dy), 0) - radius;
            }
            case TRIANGLE -> {
                double slope = height / 2 / width;
                double side = (down - (width - x) * slope) / Math.hypot(1, slope);
                yield Math.max(-x, side);
            }
            case DIAMOND ->
                    (right * height + down * width - width * height / 2)
                            / Math.hypot(width, height);
        };
    }

    /// How much of a pixel a stripe covers.
    private double striped(double x, double y) {
        if (stripes.getOpacity() == 0) {
            return 0;
        }
        double phase = Math.floorMod((long) ((x + y) * 64), (long) (STRIPE * 64)) / 64.0;
        double half = STRIPE / 2;
        return Math.clamp((half / 2 - Math.abs(phase - half)) / 1.4 * dense + 0.5, 0, 1);
    }

    /// Premultiplied.
    private record Mix(double alpha, double red, double green, double blue) {
        Mix() {
            this(0, 0, 0, 0);
        }

        Mix over(Color colour, double coverage) {
            double part = colour.getOpacity() * coverage;
            double rest = 1 - part;
            return new Mix(
                    part + alpha * rest,
                    colour.getRed() * part + red * rest,
                    colour.getGreen() * part + green * rest,
                    colour.getBlue() * part + blue * rest);
        }

        int argb() {
            return (whole(alpha) << 24) | (whole(red) << 16) | (whole(green) << 8) | whole(blue);
        }

        private static int whole(double part) {
            return (int) Math.round(part * 255);
        }
    }
}
