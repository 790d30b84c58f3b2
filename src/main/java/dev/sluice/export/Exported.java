package dev.sluice.export;

import dev.sluice.pipeline.Problem;

import java.util.List;

/// What became of a pipeline that was to be written in another language.
public sealed interface Exported {
    /// It was written.
    ///
    /// @param files the one that people read first
    /// @param spans the lines of the first file, by node, from top to bottom
    record Files(List<SourceFile> files, List<Span> spans) implements Exported {
        public Files {
            files = List.copyOf(files);
            spans = List.copyOf(spans);
        }

        /// The file that the spans are of.
        public SourceFile main() {
            return files.getFirst();
        }
    }

    /// It cannot be written; every node that is in the way is named.
    record Refused(List<Problem> problems) implements Exported {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
