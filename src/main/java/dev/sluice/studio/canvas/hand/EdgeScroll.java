package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Scrolls the canvas while a dragging mouse is at its edge or beyond, faster the further out.
final class EdgeScroll {
    private static final double EDGE = 28;
    private static final double FASTEST = 18;
    private static final double SLOWER = 4;

    private final Desk desk;
    private final Consumer<Mouse> scrolled;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    step();
                }
            };
    private @Nullable Mouse mouse;
    private boolean armed;

    /// @param scrolled is told where the mouse is in the document after every step
    EdgeScroll(Desk desk, Consumer<Mouse> scrolled) {
        this.desk = desk;
        this.scrolled = scrolled;
    }

    /// Follows the mouse. A drag that begins at an edge scrolls only once it has been away from it.
    void follow(Mouse now) {
        mouse = now;
        boolean out =
                speed(now.x(), desk.canvas().getWidth()) != 0
                        || speed(now.y(), desk.canvas().getHeight()) != 0;
        armed |= !out;
        if (armed && out) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    void stop() {
        armed = false;
        timer.stop();
    }

    private void step() {
        Mouse at = mouse;
        if (at != null) {
            double dx = speed(at.x(), desk.canvas().getWidth());
            double dy = speed(at.y(), desk.canvas().getHeight());
            desk.view(desk.viewport().dragged(-dx, -dy));
            scrolled.accept(at.over(desk.viewport()));
        }
    }

    /// Pixels a step, negative to the left or up.
    private static double speed(double at, double size) {
        double before = Math.min(EDGE, size / 4) - at;
        double after = at - (size - Math.min(EDGE, size / 4));
        double deep = Math.max(before, after);
        return deep <= 0 ? 0 : Math.copySign(Math.min(FASTEST, deep / SLOWER), after - before);
    }
}
