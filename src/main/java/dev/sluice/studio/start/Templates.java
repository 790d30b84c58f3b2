package dev.sluice.studio.start;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Small pipelines to begin with; each says in itself what it is called and what it is about.
public final class Templates {
    private static final String FOLDER = "/templates/";
    private static final List<Template> ALL =
            List.of(of("channel"), of("many-at-once"), of("errors"));

    private Templates() {}

    /// @param id names its file
    public record Template(String id, Pipeline pipeline) {}

    /// All of them, the simplest first.
    public static List<Template> all() {
        return ALL;
    }

    private static Template of(String id) {
        String name = FOLDER + id + ".sluice.json";
        try (InputStream in =
                Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
            if (PipelineReader.read(in.readAllBytes())
                    instanceof Reading.Opened(Pipeline pipeline, var _)) {
                return new Template(id, pipeline);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new IllegalStateException(name + " is no document");
    }
}
