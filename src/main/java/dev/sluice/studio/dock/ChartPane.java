package dev.sluice.studio.dock;

import dev.sluice.studio.dock.History.Point;
import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// One chart: some lines over run time, with the values under the mouse.
final class ChartPane extends Region {
    private static final double LEFT = 46;
    private static final double TOP = 26;
    private static final double BOTTOM = 20;
    private static final double RIGHT = 10;
    private static final double TITLE = 140;
    private static final int COLOURS = 6;

    /// A line of the chart.
    record Line(String name, List<Point> points, int colour) {}

    private final String title;
    private final ToDoubleFunction<Point> value;
    private final boolean share;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Double> cursor;
    private final Canvas canvas = new Canvas();
    private List<Line> lines = List.of();

    /// @param share whether the values are 0 to 1 and shown in per cent
    /// @param cursor where the mouse is on the time axis, 0 to 1; negative when nowhere; shared by all charts
    ChartPane(
            String title,
            ToDoubleFunction<Point> value,
            boolean share,
            ObjectProperty<Theme> theme,
            ObjectProperty<Double> cursor) {
        this.title = title;
        this.value = value;
        this.share = share;
        this.theme = theme;
        this.cursor = cursor;
        getStyleClass().add("chart-pane");
        getChildren().add(canvas);
        setMinSize(120, 80);
        setAccessibleText("Chart of " + title.toLowerCase(Locale.ROOT));
        setOnMouseMoved(mouse -> cursor.set((mouse.getX() - LEFT) / Math.max(1, width())));
        setOnMouseExited(_ -> cursor.set(-1.0));
        cursor.subscribe(this::paint);
        theme.subscribe(this::paint);
    }

    void show(List<Line> shown) {
        lines = shown;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private double width() {
        return getWidth() - LEFT - RIGHT;
    }

    private double height() {
        return getHeight() - TOP - BOTTOM;
    }

    private void paint() {
        if (getWidth() <= 0 || height() <= 0) {
            return;
        }
        Roles roles = theme.get().roles();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Fonts.SEMIBOLD.of(12));
        g.setFill(roles.get(Role.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(title, 8, 12);
        long first =
                lines.stream()
                        .filter(line -> !line.points.isEmpty())
                        .mapToLong(line -> line.points.getFirst().time())
                        .min()
                        .orElse(0);
        long last =
                lines.stream()
                        .filter(line -> !line.points.isEmpty())
                        .mapToLong(line -> line.points.getLast().time())
                        .max()
                        .orElse(0);
        double top = share ? 1 : nice(highest());
        axes(g, roles, first, last, top);
        for (Line line : lines) {
            draw(g, colour(roles, line.colour), line, first, last, top);
        }
        legend(g, roles, first, last);
    }

    static Color colour(Roles roles, int index) {
        return switch (Math.floorMod(index, COLOURS)) {
            case 0 -> roles.get(Role.CHANNEL);
            case 1 -> roles.get(Role.PRODUCER);
            case 2 -> roles.get(Role.STALLED);
            case 3 -> roles.get(Role.OPERATOR);
            case 4 -> roles.get(Role.SINK);
            default -> roles.get(Role.FALLIBLE);
        };
    }

    private double highest() {
        return lines.stream()
                .flatMap(line -> line.points.stream())
                .mapToDouble(value)
                .max()
                .orElse(1);
    }

    /// The next 1, 2 or 5 times a power of ten.
    private static double nice(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9))));
        for (double step : new double[] {1, 2, 5, 10}) {
            if (most <= step * power) {
                return Math.max(1, step * power);
            }
        }
        return Math.max(1, 10 * power);
    }

    private void axes(GraphicsContext g, Roles roles, long first, long last, double top) {
        g.setStroke(roles.get(Role.LINE));
        g.setLineWidth(1);
        g.setFont(Fonts.MONO.of(10.5));
        g.setFill(roles.get(Role.DIM));
        g.setTextAlign(TextAlignment.RIGHT);
        for (int i = 0; i <= 2; i++) {
            double y = Math.round(TOP + height() * i / 2) + 0.5;
            g.strokeLine(LEFT, y, LEFT + width(), y);
            g.fillText(words(top * (2 - i) / 2), LEFT - 6, y);
        }
        double y = getHeight() - BOTTOM / 2;
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(seconds(first), LEFT, y);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(seconds(last), LEFT + width(), y);
    }

    private String words(double number) {
        if (share) {
            return Math.round(number * 100) + " %";
        }
        return String.format(
                Locale.ROOT,
                number >= 10 || number == Math.rint(number) ? "%,.0f" : "%.1f",
                number);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private void draw(
            GraphicsContext g, Color colour, Line line, long first, long last, double top) {
        g.setStroke(colour);
        g.setLineWidth(1.75);
        g.beginPath();
        int step = Math.max(1, (int) (line.points.size() / Math.max(1, width())));
        for (int i = 0; i < line.points.size(); i += step) {
            Point point = line.points.get(i);
            double x = LEFT + width() * (double) (point.time() - first) / Math.max(1, last - first);
            double y = TOP + height() * (1 - Math.min(1, value.applyAsDouble(point) / top));
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private void legend(GraphicsContext g, Roles roles, long first, long last) {
        double at = cursor.get();
        boolean hover = at >= 0 && at <= 1;
        long time = hover ? first + Math.round((double) (last - first) * at) : last;
        double x = getWidth() - RIGHT;
        g.setFont(Fonts.MONO.of(10.5));
        g.setTextAlign(TextAlignment.RIGHT);
        for (Line line : lines.reversed()) {
            String text = line.name + " " + at(line, time);
            double width = 6.4 * text.length();
            if (x - width - 11 < TITLE) {
                break;
            }
            g.setFill(colour(roles, line.colour));
            g.fillOval(x - width - 11, 8, 7, 7);
            g.setFill(roles.get(Role.DIM));
            g.fillText(text, x, 12);
            x -= width + 22;
        }
        if (hover) {
            double line = Math.round(LEFT + width() * at) + 0.5;
            g.setStroke(roles.get(Role.ACCENT));
            g.setLineWidth(1);
            g.strokeLine(line, TOP, line, TOP + height());
            g.setFill(roles.get(Role.ACCENT));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(
                    seconds(time),
                    Math.clamp(line, LEFT + 24, LEFT + width() - 24),
                    getHeight() - BOTTOM / 2);
        }
    }

    private String at(Line line, long time) {
        Point nearest = null;
        for (Point point : line.points) {
            if (nearest == null
                    || Math.abs(point.time() - time) <= Math.abs(nearest.time() - time)) {
                nearest = point;
            }
        }
        return nearest == null ? "–" : words(value.applyAsDouble(nearest));
    }
}
