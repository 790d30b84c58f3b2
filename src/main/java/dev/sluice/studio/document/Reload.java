package dev.sluice.studio.document;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;

/// Takes over what another program wrote; undo brings back what was here.
record Reload(String name, Pipeline theirs) implements Edit {
    @Override
    public Pipeline apply(Pipeline before) {
        return theirs;
    }
}
