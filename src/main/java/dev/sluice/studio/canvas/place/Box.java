package dev.sluice.studio.canvas.place;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import dev.sluice.studio.canvas.text.Subtitles;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Optional;

/// A node laid out in canvas units.
///
/// @param spec absent when the kind is missing
/// @param words kind and short parameters
/// @param slots of a channel: its capacity; 0 for all other nodes
public record Box(
        Node node,
        Optional<Spec> spec,
        Shape shape,
        String title,
        List<Subtitles.Word> words,
        int slots,
        Rectangle2D area,
        List<Dock> docks) {
    private static final Strings WORDS = Strings.of(Box.class);

    /// How it is drawn.
    public enum Shape {
        CARD,
        CHANNEL,
        PILL
    }

    public Box {
        docks = List.copyOf(docks);
        words = List.copyOf(words);
    }

    public String id() {
        return node.id();
    }

    public double x() {
        return area.getMinX();
    }

    public double y() {
        return area.getMinY();
    }

    public double width() {
        return area.getWidth();
    }

    public double height() {
        return area.getHeight();
    }

    /// The same node elsewhere.
    public Box moved(double dx, double dy) {
        return new Box(
                node.at(node.x() + dx, node.y() + dy),
                spec,
                shape,
                title,
                words,
                slots,
                new Rectangle2D(x() + dx, y() + dy, width(), height()),
                docks.stream().map(dock -> dock.moved(dx, dy)).toList());
    }

    public boolean missing() {
        return spec.isEmpty();
    }

    public boolean is(Family family) {
        return spec.map(Spec::family).filter(family::equals).isPresent();
    }

    /// What a screen reader says.
    public String spoken() {
        String what = missing() ? WORDS.text("missing", node.kind()) : Subtitles.spoken(words);
        return WORDS.text(node.bypassed() ? "node.bypassed" : "node", title, what);
    }
}
