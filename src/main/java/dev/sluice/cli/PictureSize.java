package dev.sluice.cli;

import dev.sluice.export.Look;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `--size` and `--scale` of pictures.
final class PictureSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");
    private static final double LEAST = 0.5;
    private static final double MOST = 4;
    private static final int LONGEST = 16_384;

    private PictureSize() {}

    /// @return empty where it is not written so
    static Optional<Look.Size> parse(String text) {
        Matcher matcher = SIZE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Look.Size(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    static String unreadable(String text) {
        return "--size is “" + text + "”; write width x height, for instance 1280x800.";
    }

    /// Why there is no such picture; empty where there is.
    static Optional<String> wrong(double scale) {
        return scale >= LEAST && scale <= MOST
                ? Optional.empty()
                : Optional.of("--scale is not between 0.5 and 4.");
    }

    /// The same of a picture of this size.
    static Optional<String> wrong(double scale, Look.Size size) {
        return wrong(scale).or(() -> tooLarge(scale, size));
    }

    private static Optional<String> tooLarge(double scale, Look.Size size) {
        double width = Math.ceil(size.width() * scale);
        double height = Math.ceil(size.height() * scale);
        return Math.max(width, height) <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "The picture would be %.0f x %.0f pixels; no side may exceed %,d."
                                        + " Choose a smaller --size or --scale.",
                                width,
                                height,
                                LONGEST));
    }
}
