package dev.sluice.studio.dock;

import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands at the right ends of lines: the symbol of each and, in a wide chart, its name; one below the other where
/// the lines meet, with a thread to the line.
final class LineEnds {
    private static final double WIDE = 330;
    private static final double NAMES = 104;
    private static final double ALONE = 18;
    private static final double AWAY = 9;
    private static final double SIZE = 3.25;
    private static final double LINE = 12;
    private static final Font MONO = Fonts.MONO.of(10.5);

    private final boolean named;
    private final List<End> ends = new ArrayList<>();

    /// @param width of the whole chart
    LineEnds(double width) {
        this.named = width >= WIDE;
    }

    /// How much they take at the right of the chart.
    double room() {
        return named ? NAMES : ALONE;
    }

    private record End(Line line, double x, double y) {}

    /// Adds the end of a line at a place on the screen. All that a node tells has one symbol, so without names its first
    /// metric is enough.
    void add(Line line, double x, double y) {
        if (named || !(line.metric() == Metric.P90 || line.metric() == Metric.P99)) {
            ends.add(new End(line, x, y));
        }
    }

    void paint(GraphicsContext g, Roles roles, double top, double bottom) {
        ends.sort(Comparator.comparingDouble(End::y));
        double[] heights = ends.stream().mapToDouble(End::y).toArray();
        double[] places = apart(heights, named ? LINE : 2 * SIZE + 2.5, top, bottom);
        for (int i = 0; i < places.length; i++) {
            paint(g, roles, ends.get(i), places[i]);
        }
    }

    private void paint(GraphicsContext g, Roles roles, End end, double y) {
        double x = end.x() + AWAY;
        g.setStroke(LineColours.of(roles, end.line().colour()));
        g.setFill(LineColours.of(roles, end.line().colour()));
        if (Math.abs(y - end.y()) > SIZE) {
            g.setLineWidth(0.75);
            g.strokeLine(end.x() + 1, end.y(), x, y);
        }
        end.line().symbol().paint(g, x, y, SIZE);
        if (named) {
            g.setFont(MONO);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(roles.get(Role.DIM));
            g.fillText(Fit.of(MONO, end.line().name(), NAMES - AWAY - 12), x + 8, y);
        }
    }

    /// Moves heights apart that are closer than `step`, up as much as down, between `top` and `bottom`; where there is no
    /// room for that, they are spread evenly.
    ///
    /// @param heights in ascending order
    static double[] apart(double[] heights, double step, double top, double bottom) {
        int last = heights.length - 1;
        double least = last > 0 ? Math.min(step, (bottom - top) / last) : step;
        double[] down = heights.clone();
        double[] up = heights.clone();
        for (int i = 1; i <= last; i++) {
            down[i] = Math.max(down[i], down[i - 1] + least);
            up[last - i] = Math.min(up[last - i], up[last - i + 1] - least);
        }
        double[] places = new double[heights.length];
        for (int i = 0; i <= last; i++) {
            double highest = top + i * least;
            double lowest = Math.max(highest, bottom - (last - i) * least);
            places[i] = Math.clamp((down[i] + up[i]) / 2, highest, lowest);
        }
        return places;
    }
}
