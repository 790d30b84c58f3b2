package dev.sluice.studio.document;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.disk.Stamp;

import java.util.Optional;

/// What another program did to the file of the open document.
///
/// @param theirs the document that is there now; empty where it is none, or the file is gone
/// @param stamp of the file now; empty where it is gone
public record DiskChange(Optional<Pipeline> theirs, Optional<Stamp> stamp) {
    /// Whether there is a file.
    public boolean gone() {
        return stamp.isEmpty();
    }
}
