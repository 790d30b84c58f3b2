package dev.sluice.pipeline;

import java.util.Optional;

/// One change of a document, as a value.
public interface Edit {
    /// What the undo menu calls it, for instance “Move 3 nodes”.
    String name();

    /// The document after the change.
    Pipeline apply(Pipeline before);

    /// The one edit that replaces this and `next`, where they are one gesture (a drag, typing).
    default Optional<Edit> merge(Edit next) {
        return Optional.empty();
    }
}
