package dev.sluice.studio.dock;

import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints run time along a line: ticks, and the moment that is looked at.
final class TimeAxis {
    private static final double APART = 60;
    private static final double PILL = 16;
    private static final Font MONO = Fonts.MONO.of(10.5);
    private static final Font BOLD = Fonts.MONO_MEDIUM.of(10.5);

    private final GraphicsContext g;
    private final Roles roles;
    private final TimeWindow window;

    TimeAxis(GraphicsContext g, Roles roles, TimeWindow window) {
        this.g = g;
        this.roles = roles;
        this.window = window;
    }

    /// Labels at `y`, as far to the right as `end`, fine lines from `top` to `bottom`.
    void ticks(double top, double bottom, double y, double end) {
        double step = Times.nice(window.pixel() * APART);
        g.setFont(MONO);
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineWidth(1);
        for (double at = Math.ceil(window.from() / step) * step; at <= window.to(); at += step) {
            double x = Math.round(window.x((long) at)) + 0.5;
            g.setStroke(roles.get(Role.GRID));
            g.strokeLine(x, top, x, bottom);
            String label = Times.tick(at, step);
            double half = Fit.width(MONO, label) / 2;
            double middle = Math.clamp(x, window.left() + 16, Math.max(17, window.right() - 24));
            if (middle + half <= end) {
                g.setFill(roles.get(Role.DIM));
                g.fillText(label, middle, y);
            }
        }
    }

    /// A line at `time` from `top` to `bottom`, with the time in a pill above.
    void cursor(long time, double top, double bottom) {
        double x = window.x(time);
        if (x < window.left() - 1 || x > window.right() + 1) {
            return;
        }
        g.setStroke(roles.get(Role.ACCENT));
        g.setLineWidth(1.5);
        g.strokeLine(x, top + PILL, x, bottom);
        String words = Times.moment(time, window.to() - window.from());
        double width = 6.4 * words.length() + 14;
        double from = Math.clamp(x - width / 2, window.left(), Math.max(1, window.right() - width));
        g.setFill(roles.get(Role.ACCENT));
        g.fillRoundRect(from, top, width, PILL, 8, 8);
        g.setFill(roles.get(Role.ON_ACCENT));
        g.setFont(BOLD);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(words, from + width / 2, top + PILL / 2 + 0.5);
    }
}
