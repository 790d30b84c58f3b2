package dev.sluice.studio.edit;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.List;

/// Documents for tests.
final class Rows {
    private Rows() {}

    /// `range` → `mpsc` → `receiver_stream` → …, each named after its kind, wired from `out` to `in`.
    static Pipeline of(String... kinds) {
        Pipeline row = Pipeline.EMPTY;
        for (int i = 0; i < kinds.length; i++) {
            row = Edits.add(Node.of(kinds[i], kinds[i], i * 200, 0)).apply(row);
            if (i > 0) {
                row = wired(row, kinds[i - 1], kinds[i]);
            }
        }
        return row;
    }

    static Pipeline wired(Pipeline pipeline, String from, String to) {
        return new Edits.Connect(Wire.of(from, "out", to, "in"), List.of()).apply(pipeline);
    }
}
