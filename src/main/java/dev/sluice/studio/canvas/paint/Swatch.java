package dev.sluice.studio.canvas.paint;

import dev.sluice.studio.canvas.pen.Pen;
import dev.sluice.studio.theme.Role;

import javafx.scene.paint.Color;

import java.util.Optional;
import java.util.function.Function;

/// The tints that people give nodes, notes and groups: quiet, so that items and trouble stay the loudest.
public final class Swatch {
    private static final double PAPER = 0.16;

    private Swatch() {}

    /// The role of a tint by its name in the document; empty for none and for names of other versions.
    public static Optional<Role> role(String colour) {
        return switch (colour) {
            case "grey" -> Optional.of(Role.DIM);
            case "red" -> Optional.of(Role.FAILED);
            case "amber" -> Optional.of(Role.STALLED);
            case "green" -> Optional.of(Role.SINK);
            case "teal" -> Optional.of(Role.PRODUCER);
            case "blue" -> Optional.of(Role.CHANNEL);
            case "violet" -> Optional.of(Role.OPERATOR);
            case "pink" -> Optional.of(Role.FALLIBLE);
            default -> Optional.empty();
        };
    }

    /// The surface of a node or a note.
    static Color paper(Pen pen, String colour) {
        return paper(pen::colour, colour);
    }

    /// The same in these colours.
    public static Color paper(Function<Role, Color> colours, String colour) {
        Color plain = colours.apply(Role.RAISED);
        return role(colour)
                .map(role -> plain.interpolate(colours.apply(role), PAPER))
                .orElse(plain);
    }
}
