package dev.sluice.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A vector picture being written: SVG that needs no style sheet, script, font file or other picture, and that can be
/// put into a page as it is, since it has no ids.
public final class Svg {
    private static final String WORDS =
            "Inter,Segoe UI,Roboto,Helvetica Neue,Helvetica,Arial,sans-serif";
    private static final String MONO = "JetBrains Mono,Menlo,Consolas,Liberation Mono,monospace";
    private static final int REGULAR = 400;
    private static final int DECIMALS = 2;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    /// The letters that words are written in.
    ///
    /// @param weight 400 is regular, 700 bold
    public record Letters(boolean mono, int weight, double size) {}

    /// Which part of words stands at the place they are written at.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Begins a picture that shows this part of the plane.
    ///
    /// @param title what it is, for those who do not see it
    /// @param text what is in it
    public Svg(double x, double y, double width, double height, String title, String text) {
        open("svg");
        put("xmlns", "http://www.w3.org/2000/svg");
        put("viewBox", String.join(" ", number(x), number(y), number(width), number(height)));
        put("width", width).put("height", height);
        put("role", "img").put("font-family", WORDS).inside();
        element("title", title);
        element("desc", text);
    }

    /// Begins what belongs together, until [#end].
    ///
    /// @param title what pointing at it says
    /// @param data the name of what tells programs what it is
    public Svg begin(String data, String value, String title) {
        open("g").put("data-" + data, value).inside();
        element("title", title);
        return this;
    }

    /// Begins what is seen through, until [#end].
    public Svg begin(double opacity) {
        return open("g").put("opacity", opacity).inside();
    }

    public Svg end() {
        depth--;
        indent().append("</g>\n");
        return this;
    }

    public Svg rect(double x, double y, double width, double height, double radius, Ink ink) {
        open("rect").put("x", x).put("y", y).put("width", width).put("height", height);
        if (radius > 0) {
            put("rx", radius);
        }
        return painted(ink);
    }

    public Svg circle(double x, double y, double radius, Ink ink) {
        return open("circle").put("cx", x).put("cy", y).put("r", radius).painted(ink);
    }

    /// A closed one.
    ///
    /// @param points x and y in turn
    public Svg polygon(Ink ink, double... points) {
        return open("path").put("d", "M" + numbers(points) + "Z").painted(ink);
    }

    public Svg line(double x0, double y0, double x1, double y1, Ink ink) {
        return open("path").put("d", "M" + numbers(x0, y0, x1, y1)).painted(ink);
    }

    /// A cubic Bézier curve.
    ///
    /// @param points x and y in turn: where it ends, and what it bends to
    public Svg curve(double x, double y, Ink ink, double... points) {
        return open("path").put("d", "M" + numbers(x, y) + "C" + numbers(points)).painted(ink);
    }

    /// @param halo the colour around the words, so that they can be read on lines; empty for none
    public Svg words(
            String words,
            Letters letters,
            Anchor anchor,
            String colour,
            String halo,
            double x,
            double baseline) {
        open("text").put("x", x).put("y", baseline);
        if (letters.mono()) {
            put("font-family", MONO);
        }
        put("font-size", letters.size());
        if (letters.weight() != REGULAR) {
            put("font-weight", letters.weight());
        }
        if (anchor != Anchor.START) {
            put("text-anchor", anchor == Anchor.END ? "end" : "middle");
        }
        put("fill", colour);
        if (!halo.isEmpty()) {
            put("stroke", halo).put("stroke-width", 3).put("stroke-linejoin", "round");
            put("paint-order", "stroke");
        }
        String line = Printable.of(words).replace('\n', ' ');
        if (!line.strip().equals(line) || line.contains("  ")) {
            put("xml:space", "preserve");
        }
        out.append('>').append(escaped(line)).append("</text>\n");
        return this;
    }

    /// All of it, ended.
    public String text() {
        return out + "</svg>\n";
    }

    private Svg painted(Ink ink) {
        put("fill", ink.fill());
        if (ink.width() > 0) {
            put("stroke", ink.stroke());
            if (ink.width() != 1) {
                put("stroke-width", ink.width());
            }
        }
        if (!ink.dashes().isEmpty()) {
            put("stroke-dasharray", ink.dashes());
        }
        if (ink.opacity() < 1) {
            put("opacity", ink.opacity());
        }
        out.append("/>\n");
        return this;
    }

    private void element(String name, String text) {
        indent().append('<').append(name).append('>').append(escaped(Printable.of(text)));
        out.append("</").append(name).append(">\n");
    }

    private Svg open(String name) {
        indent().append('<').append(name);
        return this;
    }

    private Svg put(String name, double value) {
        return put(name, number(value));
    }

    private Svg put(String name, String value) {
        out.append(' ').append(name).append("=\"");
        out.append(escaped(Printable.of(value)).replace("\n", "&#10;")).append('"');
        return this;
    }

    private Svg inside() {
        out.append(">\n");
        depth++;
        return this;
    }

    private StringBuilder indent() {
        return out.repeat("  ", depth);
    }

    private static String numbers(double... values) {
        StringBuilder numbers = new StringBuilder();
        for (double value : values) {
            numbers.append(numbers.isEmpty() ? "" : " ").append(number(value));
        }
        return numbers.toString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
