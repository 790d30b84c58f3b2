package dev.sluice.studio.canvas.text;

/// Measures and shortens words in one font of one size.
public interface Ruler {
    /// Below this share of the font's size no letter is: what is longer need not be measured.
    double NARROWEST = 0.2;

    /// Of the letters, in canvas units.
    double size();

    double width(String words);

    /// The text, or as much of its beginning as fits, with an ellipsis.
    default String fit(String text, double room) {
        if (text.length() * size() * 0.4 <= room && width(text) <= room) {
            return text;
        }
        int keep = (int) Math.clamp(room / size() / NARROWEST, 0, text.length());
        while (keep > 0 && width(beginning(text, keep)) > room) {
            keep--;
        }
        return keep == 0 ? "" : beginning(text, keep);
    }

    /// Without half of a character at its end.
    private static String beginning(String text, int length) {
        boolean half = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, half ? length - 1 : length).stripTrailing() + "…";
    }
}
