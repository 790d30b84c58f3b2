package dev.sluice.catalog;

import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The documents that come with Sluice; `resources/examples/index` lists them, a name a line.
public final class Examples {
    private static final List<String> NAMES = bytes("index").lines().filter(name -> !name.isBlank()).toList();

    private Examples() {}

    /// Their names, in the order they are best read.
    public static List<String> names() {
        return NAMES;
    }

    /// The first sentence an example says about itself.
    public static String about(String name) {
        return read(name) instanceof Reading.Opened(var pipeline, var _)
                ? pipeline.about().split("(?<=[.!?])\\s", 2)[0]
                : "";
    }

    /// The document's text.
    ///
    /// @throws IllegalArgumentException if there is no such example
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no example is called " + name);
        }
        return bytes(name + ".sluice.json");
    }

    /// The document, opened.
    ///
    /// @throws IllegalArgumentException if there is no such example
    public static Reading read(String name) {
        return PipelineReader.read(text(name).getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the example " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
