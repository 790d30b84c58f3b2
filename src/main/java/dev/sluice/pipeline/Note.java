package dev.sluice.pipeline;

import java.util.Map;

/// A card of text on the canvas.
///
/// @param node the id of the node it goes along with; empty for none
/// @param colour the name of a tint; empty for the plain one
/// @param extra fields this version does not know, kept for the next save
public record Note(
        String id,
        String text,
        String node,
        String colour,
        double x,
        double y,
        double width,
        double height,
        Map<String, Object> extra) {
    /// How large a new one is.
    public static final double WIDTH = 200;

    /// How large a new one is.
    public static final double HEIGHT = 100;

    public Note {
        extra = Json.copy(extra);
    }

    /// A plain note that lies free.
    public static Note of(String id, String text, double x, double y) {
        return new Note(id, text, "", "", x, y, WIDTH, HEIGHT, Map.of());
    }

    public Note withId(String changed) {
        return new Note(changed, text, node, colour, x, y, width, height, extra);
    }

    public Note withText(String changed) {
        return new Note(id, changed, node, colour, x, y, width, height, extra);
    }

    public Note withNode(String changed) {
        return new Note(id, text, changed, colour, x, y, width, height, extra);
    }

    public Note withColour(String changed) {
        return new Note(id, text, node, changed, x, y, width, height, extra);
    }

    public Note at(double newX, double newY) {
        return new Note(id, text, node, colour, newX, newY, width, height, extra);
    }

    public Note sized(double newWidth, double newHeight) {
        return new Note(id, text, node, colour, x, y, newWidth, newHeight, extra);
    }
}
