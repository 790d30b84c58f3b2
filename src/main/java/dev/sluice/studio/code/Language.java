package dev.sluice.studio.code;

import dev.sluice.export.Exported;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;

/// A language that pipelines are shown in.
///
/// @param id as the command line calls it
/// @param label as people write it
/// @param program whether it is a program, which can be had in virtual time
public record Language(String id, String label, boolean program, Writer writer) {
    /// Writes a pipeline down; called on any thread.
    @FunctionalInterface
    public interface Writer {
        Exported write(Pipeline pipeline, Clock clock);
    }
}
