package dev.sluice.cli;

import dev.sluice.export.Exporter;
import dev.sluice.export.Look;

import picocli.CommandLine.Option;

import java.util.Optional;

/// The options of `sluice export` that only pictures have.
final class PictureOptions {
    private static final double SHARP = 2;

    @Option(names = "--theme", description = "Of pictures: ${COMPLETION-CANDIDATES}; default dark.")
    private Optional<Theme> theme = Optional.empty();

    @Option(
            names = "--scale",
            description =
                    "Of png: pixels per unit, 0.5 to 4; default 2, less of a very large document.")
    private Optional<Double> scale = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description =
                    "Of png, in units: what the document is fitted into; default as large as it is"
                            + " at 100 %%.")
    private Optional<String> size = Optional.empty();

    /// Why an option that was given says nothing of this format; empty where none was.
    Optional<String> useless(Exporter exporter) {
        boolean picture = exporter instanceof Exporter.Picture;
        boolean pixels = exporter instanceof Exporter.Picture drawn && drawn.pixels();
        return theme.filter(_ -> !picture)
                .map(_ -> "--theme is for pictures")
                .or(() -> scale.filter(_ -> !pixels).map(_ -> "--scale is for pictures of pixels"))
                .or(() -> size.filter(_ -> !pixels).map(_ -> "--size is for pictures of pixels"))
                .map(sentence -> sentence + ", and " + exporter.format() + " is none.");
    }

    /// What is wrong with them; empty for nothing.
    Optional<String> wrong() {
        double pixels = scale.orElse(SHARP);
        if (size.isEmpty()) {
            return PictureSize.wrong(pixels);
        }
        return PictureSize.parse(size.get())
                .map(parsed -> PictureSize.wrong(pixels, parsed))
                .orElseGet(() -> Optional.of(PictureSize.unreadable(size.get())));
    }

    /// What was asked for, if nothing is wrong with it.
    Look look() {
        return new Look(
                theme.orElse(Theme.dark) == Theme.dark,
                scale.orElse(SHARP),
                size.flatMap(PictureSize::parse));
    }
}
