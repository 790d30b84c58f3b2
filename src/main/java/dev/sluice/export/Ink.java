package dev.sluice.export;

/// How a shape is painted; colours as `#rrggbb`, or `none`.
///
/// @param width of the stroke, half inside and half outside
/// @param dashes lengths of dashes and gaps; empty for none
/// @param opacity 0 to 1
public record Ink(String fill, String stroke, double width, String dashes, double opacity) {
    private static final String NONE = "none";

    public static Ink fill(String colour) {
        return new Ink(colour, NONE, 0, "", 1);
    }

    public static Ink line(String colour, double width) {
        return fill(NONE).outlined(colour, width);
    }

    public Ink outlined(String colour, double thick) {
        return new Ink(fill, colour, thick, dashes, opacity);
    }

    public Ink dashed(String lengths) {
        return new Ink(fill, stroke, width, lengths, opacity);
    }

    public Ink faint(double share) {
        return new Ink(fill, stroke, width, dashes, share);
    }
}
