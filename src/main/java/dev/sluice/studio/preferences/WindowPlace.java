package dev.sluice.studio.preferences;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a window is on the screens, in the units of the toolkit.
///
/// @param bounds when it is not maximized
public record WindowPlace(Rectangle2D bounds, boolean maximized) {
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 320;

    /// What [#text] wrote; empty where it is something else.
    public static Optional<WindowPlace> parse(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        try {
            return parts.length != 5
                    ? Optional.empty()
                    : Optional.of(
                            new WindowPlace(
                                    new Rectangle2D(
                                            Integer.parseInt(parts[0]),
                                            Integer.parseInt(parts[1]),
                                            Integer.parseInt(parts[2]),
                                            Integer.parseInt(parts[3])),
                                    parts[4].equals("maximized")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A window of a size in the middle of a screen.
    public static WindowPlace middle(double width, double height, Rectangle2D screen) {
        return new WindowPlace(
                new Rectangle2D(
                        screen.getMinX() + (screen.getWidth() - width) / 2,
                        screen.getMinY() + (screen.getHeight() - height) / 2,
                        width,
                        height),
                false);
    }

    /// To be remembered.
    public String text() {
        return String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f %s",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight(),
                maximized ? "maximized" : "normal");
    }

    /// The same, further right and down, for one more window.
    public WindowPlace beside(double by) {
        return new WindowPlace(
                new Rectangle2D(
                        bounds.getMinX() + by,
                        bounds.getMinY() + by,
                        bounds.getWidth(),
                        bounds.getHeight()),
                maximized);
    }

    /// The same, wholly on the screen that it covers most of, and on the first where it covers none.
    ///
    /// @param screens without what docks and task bars take; at least one
    public WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen =
                screens.stream()
                        .max(Comparator.comparingDouble(this::common))
                        .filter(most -> common(most) > 0)
                        .orElse(screens.getFirst());
        double width = Math.min(Math.max(bounds.getWidth(), LEAST_WIDTH), screen.getWidth());
        double height = Math.min(Math.max(bounds.getHeight(), LEAST_HEIGHT), screen.getHeight());
        return new WindowPlace(
                new Rectangle2D(
                        Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                        Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                        width,
                        height),
                maximized);
    }

    private double common(Rectangle2D screen) {
        double width =
                Math.min(bounds.getMaxX(), screen.getMaxX())
                        - Math.max(bounds.getMinX(), screen.getMinX());
        double height =
                Math.min(bounds.getMaxY(), screen.getMaxY())
                        - Math.max(bounds.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
