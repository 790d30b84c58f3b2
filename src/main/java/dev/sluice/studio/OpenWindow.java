package dev.sluice.studio;

import dev.sluice.studio.preferences.WindowPlace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A window that was open, as the next start finds it: where it was, and which file it showed.
record OpenWindow(WindowPlace place, Path file) {
    /// Words of a [WindowPlace]; the file is what follows.
    private static final int WORDS_OF_PLACE = 5;

    /// What [#text] wrote; what is not readable there is left out.
    static List<OpenWindow> parse(String text) {
        return text.lines().flatMap(line -> line(line).stream()).toList();
    }

    private static Optional<OpenWindow> line(String line) {
        String[] parts = line.split(" ", WORDS_OF_PLACE + 1);
        return parts.length <= WORDS_OF_PLACE
                ? Optional.empty()
                : WindowPlace.parse(String.join(" ", List.of(parts).subList(0, WORDS_OF_PLACE)))
                        .flatMap(
                                place ->
                                        path(parts[WORDS_OF_PLACE])
                                                .map(file -> new OpenWindow(place, file)));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// A line each, to be remembered.
    static String text(Stream<OpenWindow> windows) {
        return windows.map(window -> window.place.text() + " " + window.file)
                .collect(Collectors.joining("\n"));
    }
}
