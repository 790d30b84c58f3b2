package dev.sluice.studio.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Something that is shipped with Sluice.
public record Library(String name, String version, String licence) {
    private static final String FILE = "libraries.txt";
    private static final Pattern BAR = Pattern.compile(" \\| ");

    /// All of them.
    public static List<Library> all() {
        try (InputStream in =
                Objects.requireNonNull(Library.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Library::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Library of(String line) {
        String[] parts = BAR.split(line, -1);
        return new Library(parts[0], parts[1], parts[2]);
    }
}
