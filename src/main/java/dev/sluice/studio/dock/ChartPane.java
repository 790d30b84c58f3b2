package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// One chart: lines over run time, the moments a parameter was tuned, and the values at the time cursor.
final class ChartPane extends Painting {
    private static final Strings WORDS = Strings.of(ChartPane.class);
    private static final double LEFT = 48;
    private static final double TOP = 30;
    private static final double BOTTOM = 18;
    private static final double ROOMY = 280;
    private static final double DASHES = 40;
    private static final double TITLE_WIDTH = 84;
    private static final Font TITLE = Fonts.SEMIBOLD.of(12);
    private static final Font MONO = Fonts.MONO.of(10.5);
    private static final Font WORD = Fonts.REGULAR.of(10.5);

    private final String title;
    private final List<Metric> metrics;
    private final Scope scope;
    private final TimeWindow window;
    private final ChartFlags flags;
    private List<Line> lines = List.of();

    /// @param key of its title
    ChartPane(String key, List<Metric> metrics, Scope scope, TimeWindow window) {
        this.title = WORDS.text(key);
        this.metrics = metrics;
        this.scope = scope;
        this.window = window;
        this.flags = new ChartFlags(scope, window);
        getStyleClass().add("chart-pane");
        setMinSize(130, 70);
        setFocusTraversable(true);
        scope.cursor().markedProperty().subscribe(this::marked);
        scope.theme().subscribe(this::repaint);
    }

    private void marked(OptionalLong at) {
        String values = at.isPresent() ? " " + String.join(", ", values(at.getAsLong())) : "";
        setAccessibleText(WORDS.text("chart.spoken", title) + values);
        repaint();
    }

    List<Metric> metrics() {
        return metrics;
    }

    List<Line> lines() {
        return lines;
    }

    void show(List<Line> shown) {
        lines = shown;
        repaint();
    }

    /// Where the plot is, so that the mouse can be read in run time.
    void place() {
        window.place(LEFT, getWidth() - LEFT - ends().room());
    }

    private LineEnds ends() {
        return new LineEnds(getWidth());
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        place();
        Roles roles = scope.roles();
        g.setFont(TITLE);
        g.setFill(roles.get(Role.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(title, 8, 11);
        dashes(g, roles, width);
        double bottom = height - BOTTOM;
        double top = top();
        axis(g, roles, top, bottom);
        if (lines.stream().noneMatch(Line::tells)) {
            nothing(g, roles, bottom);
            return;
        }
        flags.paint(g, TOP - 2, bottom, width);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP - 2, window.right() - LEFT, bottom - TOP + 4);
        g.clip();
        lines.forEach(line -> draw(g, roles, line, top, bottom));
        g.restore();
        ends(g, roles, top, bottom);
        scope.cursor().markedProperty().get().ifPresent(at -> values(g, at, width, height));
    }

    private void nothing(GraphicsContext g, Roles roles, double bottom) {
        g.setFont(WORD);
        g.setFill(roles.get(Role.DIM));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(
                WORDS.text(lines.isEmpty() ? "chart.none" : "chart.nothing.yet"),
                (window.left() + window.right()) / 2,
                (TOP + bottom) / 2 - 10);
    }

    private void ends(GraphicsContext g, Roles roles, double top, double bottom) {
        LineEnds ends = ends();
        for (Line line : lines) {
            line.lastBetween(window.from(), window.to())
                    .ifPresent(
                            last ->
                                    ends.add(
                                            line,
                                            window.x(line.time(last)),
                                            height(line.value(last), top, bottom)));
        }
        ends.paint(g, roles, TOP, bottom);
    }

    private static double height(double value, double top, double bottom) {
        return TOP + (bottom - TOP) * (1 - Math.min(1, value / top));
    }

    /// Which dashes are which metric, where there are several and room for all.
    private void dashes(GraphicsContext g, Roles roles, double width) {
        double x = width - 10;
        boolean wanted = metrics.size() > 1 && x - DASHES * metrics.size() > TITLE_WIDTH;
        for (Metric metric : wanted ? metrics.reversed() : List.<Metric>of()) {
            g.setFont(MONO);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(roles.get(Role.DIM));
            g.fillText(metric.suffix(), x, 11);
            g.setStroke(roles.get(Role.DIM));
            g.setLineWidth(1.5);
            g.setLineDashes(dashes(metric));
            g.strokeLine(x - 33, 11, x - 21, 11);
            g.setLineDashes();
            x -= DASHES;
        }
    }

    private double top() {
        double most = lines.stream().mapToDouble(Line::highest).max().orElse(0);
        return metrics.getFirst() == Metric.STALL ? 100 : Math.max(1, Times.nice(most * 1.02));
    }

    private void axis(GraphicsContext g, Roles roles, double top, double bottom) {
        g.setFont(MONO);
        g.setLineWidth(1);
        for (int i = 0; i <= 2; i++) {
            double y = Math.round(TOP + (bottom - TOP) * i / 2) + 0.5;
            g.setStroke(roles.get(Role.LINE));
            g.strokeLine(window.left(), y, window.right(), y);
            g.setFill(roles.get(Role.DIM));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(number(top * (2 - i) / 2), LEFT - 6, y);
        }
        new TimeAxis(g, roles, window)
                .ticks(bottom, bottom + 3, bottom + BOTTOM / 2 + 1, window.right() + 10);
    }

    private static String number(double value) {
        if (value >= 10_000) {
            return Metric.compact(value);
        }
        return String.format(
                java.util.Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.1f", value);
    }

    private void draw(GraphicsContext g, Roles roles, Line line, double top, double bottom) {
        g.setStroke(LineColours.of(roles, line.colour()));
        g.setLineWidth(line.metric() == Metric.P99 ? 1.25 : 1.75);
        g.setLineDashes(dashes(line.metric()));
        g.beginPath();
        boolean pen = false;
        for (int i = 0; i < line.size(); i++) {
            double value = line.value(i);
            double x = window.x(line.time(i));
            double y = height(value, top, bottom);
            if (Double.isNaN(value)) {
                pen = false;
            } else if (pen) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
                pen = true;
            }
        }
        g.stroke();
        g.setLineDashes();
    }

    private static double[] dashes(Metric metric) {
        return switch (metric) {
            case P90 -> new double[] {5, 3};
            case P99 -> new double[] {1.5, 3};
            case THROUGHPUT, FILL, STALL, P50 -> new double[] {};
        };
    }

    private void values(GraphicsContext g, long time, double width, double height) {
        double x = window.x(time);
        if (x < window.left() - 1 || x > window.right() + 1) {
            return;
        }
        g.setStroke(scope.roles().get(Role.ACCENT));
        g.setLineWidth(1.25);
        g.strokeLine(x, TOP, x, height - BOTTOM);
        lines.forEach(line -> dot(g, line, time, height - BOTTOM));
        if (width < ROOMY && !scope.cursor().hovering()) {
            return;
        }
        List<Tip.Key> keys = new ArrayList<>();
        lines.forEach(line -> keys.add(key(line)));
        flags.at(time).forEach(_ -> keys.add(new Tip.Key(scope.roles().get(Role.ACCENT))));
        new Tip(g, scope.roles()).paint(values(time), keys, x, height / 2, width, height);
    }

    private Tip.Key key(Line line) {
        return new Tip.Key(LineColours.of(scope.roles(), line.colour()), line.symbol());
    }

    /// What each line is at a time, what was tuned then, and the time.
    private List<String> values(long time) {
        List<String> values = new ArrayList<>();
        lines.forEach(line -> values.add(line.name() + "  " + line.metric().words(line.at(time))));
        values.addAll(flags.at(time));
        values.add(Times.moment(time));
        return values;
    }

    private void dot(GraphicsContext g, Line line, long time, double bottom) {
        double value = line.at(time);
        if (!Double.isNaN(value)) {
            g.setFill(LineColours.of(scope.roles(), line.colour()));
            line.symbol().paint(g, window.x(time), height(value, top(), bottom), 3.5);
        }
    }
}
