package dev.sluice.catalog;

import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The documents that come with Sluice.
public final class Examples {
    /// The one that opens when nothing else is asked for.
    public static final String QUICK_START = "quick-start";

    private static final List<Entry> ENTRIES =
            new String(load("index.txt"), StandardCharsets.UTF_8).lines().map(Entry::of).toList();

    private Examples() {}

    /// One example and a sentence about it.
    public record Entry(String name, String about) {
        private static Entry of(String line) {
            int space = line.indexOf(' ');
            return new Entry(line.substring(0, space), line.substring(space + 1));
        }

        /// The name of its file.
        public String fileName() {
            return name + ".sluice.json";
        }
    }

    /// All examples, the quick start first.
    public static List<Entry> list() {
        return ENTRIES;
    }

    /// The document of this name.
    public static Optional<Reading> open(String name) {
        return bytes(name).map(PipelineReader::read);
    }

    /// The file of this name, to be copied.
    public static Optional<byte[]> bytes(String name) {
        return ENTRIES.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(entry -> load(entry.fileName()));
    }

    private static byte[] load(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the example " + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
