package dev.sluice.studio.canvas.vector;

import dev.sluice.export.Ink;
import dev.sluice.export.Svg;
import dev.sluice.export.Svg.Anchor;
import dev.sluice.studio.canvas.paint.Swatch;
import dev.sluice.studio.canvas.text.Lettering;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Draws in the colours of a theme.
record Brush(Svg svg, Roles roles) {
    private static final double WIRE = 0.8;

    String colour(Role role) {
        return hex(roles.get(role));
    }

    /// That of wires: quieter than what they lead to.
    String wire(Role role) {
        return hex(roles.get(Role.CANVAS).interpolate(roles.get(role), WIRE));
    }

    /// The surface of what people have given a tint.
    String paper(String tint) {
        return hex(Swatch.paper(roles::get, tint));
    }

    private static String hex(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    /// A rounded rectangle on whole units, so that it is sharp at 100 %; so is its outline if it is one unit wide.
    void body(Rectangle2D area, double radius, Ink ink) {
        double left = Math.rint(area.getMinX());
        double top = Math.rint(area.getMinY());
        double width = Math.rint(area.getMaxX()) - left;
        double height = Math.rint(area.getMaxY()) - top;
        double in = ink.width() > 0 && ink.width() < 2 ? 0.5 : 0;
        svg.rect(left + in, top + in, width - 2 * in, height - 2 * in, radius, ink);
    }

    /// The bar at the left edge that tells what family something is of.
    void bar(Rectangle2D area, double width, String colour) {
        svg.rect(
                Math.rint(area.getMinX()),
                Math.rint(area.getMinY()),
                width,
                area.getHeight(),
                width / 2,
                Ink.fill(colour));
    }

    void left(String words, Lettering letters, Role role, double x, double baseline) {
        write(words, letters, Anchor.START, role, "", x, baseline);
    }

    void right(String words, Lettering letters, Role role, double x, double baseline) {
        write(words, letters, Anchor.END, role, "", x, baseline);
    }

    void centred(String words, Lettering letters, Role role, double x, double baseline) {
        write(words, letters, Anchor.MIDDLE, role, "", x, baseline);
    }

    /// Words that may stand on lines.
    void haloed(
            String words, Lettering letters, Anchor anchor, Role role, double x, double baseline) {
        write(words, letters, anchor, role, colour(Role.CANVAS), x, baseline);
    }

    private void write(
            String words,
            Lettering letters,
            Anchor anchor,
            Role role,
            String halo,
            double x,
            double baseline) {
        if (!words.isEmpty()) {
            Svg.Letters in =
                    new Svg.Letters(letters.face().mono(), letters.face().weight(), letters.size());
            svg.words(words, in, anchor, colour(role), halo, x, baseline);
        }
    }
}
