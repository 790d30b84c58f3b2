package dev.sluice.studio.canvas.pen;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plain shape in nine parts: corners, which are pictures, and what lies between them. So a shape needs no picture for
/// each of its sizes, of which zooming would make hundreds. FX thread only.
///
/// @param image of the smallest shape with these corners
/// @param corner pixels of a corner, across and down
/// @param first what lies at the left and upper edges, pixel by pixel
/// @param inside the colour of the middle
/// @param from where the middle begins, in pixels
/// @param rest how many pixels before the end it ends
/// @param last what lies at the right and lower edges; places count from the end
record NineParts(
        Image image,
        int corner,
        List<Run> first,
        Color inside,
        int from,
        int rest,
        List<Run> last) {
    private static final int KEPT = 256;
    private static final Map<Stamp, NineParts> ALL =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Stamp, NineParts> eldest) {
                    return size() > KEPT;
                }
            };

    /// Pixels of one colour.
    record Run(int from, int to, Color colour) {}

    /// Whether a shape is plain between its corners, and large enough to have something there.
    static boolean has(Stamp stamp) {
        int corners = 2 * corner(stamp);
        return stamp.form() == Stamp.Form.ROUND
                && stamp.stripes().getOpacity() == 0
                && stamp.columns() > corners
                && stamp.rows() > corners;
    }

    static NineParts of(Stamp stamp) {
        double least = 2 * corner(stamp) / stamp.dense() - 2 * stamp.margin() - 2 * stamp.shift();
        return ALL.computeIfAbsent(stamp.sized(least, least), NineParts::parts);
    }

    /// As far as a corner reaches, in pixels.
    private static int corner(Stamp stamp) {
        double round = stamp.radius() + stamp.stroke() / 2 + 2;
        return (int) (Math.ceil(round * stamp.dense()) + Math.rint(stamp.margin() * stamp.dense()));
    }

    private static NineParts parts(Stamp stamp) {
        int size = stamp.columns();
        int middle = size / 2;
        int[] pixels = stamp.pixels();
        int[] line = new int[size];
        System.arraycopy(pixels, middle * size, line, 0, size);
        int from = middle;
        while (from > 0 && line[from - 1] == line[middle]) {
            from--;
        }
        int to = middle;
        while (to < size && line[to] == line[middle]) {
            to++;
        }
        return new NineParts(
                stamp.image(pixels),
                corner(stamp),
                runs(line, 0, from, 0),
                colour(line[middle]),
                from,
                size - to,
                runs(line, to, size, size));
    }

    private static List<Run> runs(int[] line, int from, int to, int origin) {
        List<Run> runs = new ArrayList<>();
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || line[i] != line[begin]) {
                if (line[begin] != 0) {
                    runs.add(new Run(begin - origin, i - origin, colour(line[begin])));
                }
                begin = i;
            }
        }
        return List.copyOf(runs);
    }

    /// @param argb premultiplied
    private static Color colour(int argb) {
        double alpha = argb >>> 24;
        return alpha == 0
                ? Color.TRANSPARENT
                : Color.color(
                        Math.min(1, (argb >> 16 & 255) / alpha),
                        Math.min(1, (argb >> 8 & 255) / alpha),
                        Math.min(1, (argb & 255) / alpha),
                        alpha / 255);
    }

    /// Draws the shape with its picture's upper left corner there, in units of the canvas.
    void draw(GraphicsContext gc, Stamp stamp, double left, double top) {
        int columns = stamp.columns();
        int rows = stamp.rows();
        Place place = new Place(gc, left, top, stamp.dense());
        corners(place, columns, rows);
        int right = columns - corner;
        int bottom = rows - corner;
        for (Run run : first) {
            place.fill(run.colour(), run.from(), corner, run.to(), bottom);
            place.fill(run.colour(), corner, run.from(), right, run.to());
        }
        for (Run run : last) {
            place.fill(run.colour(), columns + run.from(), corner, columns + run.to(), bottom);
            place.fill(run.colour(), corner, rows + run.from(), right, rows + run.to());
        }
        if (inside.getOpacity() > 0) {
            place.fill(inside, from, corner, columns - rest, bottom);
            place.fill(inside, corner, from, right, corner);
            place.fill(inside, corner, bottom, right, rows - rest);
        }
    }

    private void corners(Place place, int columns, int rows) {
        int far = (int) image.getWidth() - corner;
        place.copy(image, 0, 0, corner, 0, 0);
        place.copy(image, far, 0, corner, columns - corner, 0);
        place.copy(image, 0, far, corner, 0, rows - corner);
        place.copy(image, far, far, corner, columns - corner, rows - corner);
    }

    /// Where pixels are on the canvas.
    private record Place(GraphicsContext gc, double left, double top, double dense) {
        void fill(Color colour, int fromX, int fromY, int toX, int toY) {
            gc.setFill(colour);
            gc.fillRect(
                    left + fromX / dense,
                    top + fromY / dense,
                    (toX - fromX) / dense,
                    (toY - fromY) / dense);
        }

        void copy(Image image, int x, int y, int size, int toX, int toY) {
            gc.drawImage(
                    image,
                    x,
                    y,
                    size,
                    size,
                    left + toX / dense,
                    top + toY / dense,
                    size / dense,
                    size / dense);
        }
    }
}
