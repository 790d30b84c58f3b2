package dev.sluice.pipeline;

import java.util.List;

/// What opening a file gave.
public sealed interface Reading {
    /// A document; whether it can run is for the checker to say.
    record Opened(Pipeline pipeline, Positions positions) implements Reading {}

    /// Not a document this version can open; the file is left as it is.
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
