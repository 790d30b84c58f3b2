package dev.sluice.studio.dock;

import dev.sluice.studio.model.Recording.Tuning;
import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// The flags at the moments when a parameter was tuned.
final class ChartFlags {
    private static final double FLAG = 7;
    private static final Font MONO = Fonts.MONO.of(10.5);

    private final Scope scope;
    private final TimeWindow window;

    ChartFlags(Scope scope, TimeWindow window) {
        this.scope = scope;
        this.window = window;
    }

    /// A flag where a parameter was tuned, with words as far as there is room.
    void paint(GraphicsContext g, double top, double bottom, double width) {
        Roles roles = scope.roles();
        List<Tuning> tunings = scope.run().recording().tunings();
        double free = Double.MAX_VALUE;
        for (Tuning tuning : tunings.reversed()) {
            double x = window.x(tuning.time());
            if (x < window.left() || x > window.right()) {
                continue;
            }
            g.setStroke(roles.get(Role.ACCENT).deriveColor(0, 1, 1, 0.6));
            g.setLineWidth(1);
            g.strokeLine(x, top, x, bottom);
            g.setFill(roles.get(Role.ACCENT));
            g.fillPolygon(new double[] {x, x + FLAG, x}, new double[] {top, top + 3.5, top + 7}, 3);
            String words = words(tuning);
            double wide = Fit.width(MONO, words) + FLAG + 6;
            g.setFont(MONO);
            g.setFill(roles.get(Role.DIM));
            if (wide < Math.min(free, width) - x) {
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(words, x + FLAG + 3, top + 6);
            } else if (wide < x - window.left()) {
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(words, x - 4, top + 6);
            }
            free = x - (wide < x - window.left() ? wide : 0);
        }
    }

    private String words(Tuning tuning) {
        return scope.title(tuning.node()) + " " + tuning.param() + " = " + tuning.value();
    }

    /// What was tuned at this time, as far as the eye can tell.
    List<String> at(long time) {
        return scope.run().recording().tunings().stream()
                .filter(tuning -> Math.abs(tuning.time() - time) < FLAG * window.pixel())
                .map(this::words)
                .toList();
    }
}
