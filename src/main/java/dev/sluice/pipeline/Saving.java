package dev.sluice.pipeline;

import dev.sluice.pipeline.disk.Stamp;

import java.util.Optional;

/// What saving a file gave.
public sealed interface Saving {
    /// It is on disk.
    ///
    /// @param stamp of the file as it was written; empty where it is gone again
    /// @param warning what went wrong beside it
    record Done(Optional<Stamp> stamp, Optional<Problem> warning) implements Saving {}

    /// It is not; a file that was there is as it was.
    record Failed(Problem problem) implements Saving {}
}
