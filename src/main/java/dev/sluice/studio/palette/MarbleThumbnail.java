package dev.sluice.studio.palette;

import dev.sluice.catalog.Spec;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import java.util.ArrayList;
import java.util.List;

/// What comes out in the example of a kind, small: a disc an item, a hollow one an error, a stroke the end.
final class MarbleThumbnail extends Pane {
    private static final double WIDTH = 36;
    private static final double HEIGHT = 14;
    private static final int MOST = 4;

    MarbleThumbnail(Spec spec) {
        getStyleClass().add("marbles");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Line line = new Line(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2);
        line.getStyleClass().add("marble-line");
        getChildren().add(line);
        List<Mark> marks = marks(spec.example().output());
        double longest = marks.stream().mapToDouble(Mark::at).max().orElse(0);
        List<Mark> shown = marks.subList(0, Math.min(MOST, marks.size()));
        for (int i = 0; i < shown.size(); i++) {
            double even = (i + 0.5) / shown.size();
            double timed = longest == 0 ? even : shown.get(i).at / longest;
            getChildren().add(mark(shown.get(i), 6 + (WIDTH - 12) * (0.5 * even + 0.5 * timed)));
        }
    }

    private record Mark(double at, boolean error) {}

    /// Reads marbles (see [dev.sluice.catalog.Example]); the end is not drawn.
    private static List<Mark> marks(String marbles) {
        List<Mark> marks = new ArrayList<>();
        for (String marble : marbles.strip().split("\\s+", -1)) {
            int colon = marble.indexOf(':');
            if (colon > 0
                    && !marble.endsWith(":|")
                    && marble.substring(0, colon).matches("[\\d.]+")) {
                marks.add(
                        new Mark(
                                Double.parseDouble(marble.substring(0, colon)),
                                marble.startsWith("!", colon + 1)));
            }
        }
        return marks;
    }

    private static Circle mark(Mark mark, double x) {
        Circle circle = new Circle(x, HEIGHT / 2, 3);
        circle.getStyleClass().add(mark.error ? "marble-error" : "marble");
        return circle;
    }
}
