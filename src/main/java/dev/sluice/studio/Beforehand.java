package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Positions;
import dev.sluice.pipeline.Reading;

/// What the first window needs that needs no toolkit: done on another thread while the toolkit starts.
final class Beforehand {
    private Beforehand() {}

    /// Loads the kinds, and compiles the expressions of the quick start, which brings the compiler's own classes.
    static void begin() {
        Away.run(
                () -> {
                    if (Examples.open(Examples.QUICK_START).orElse(null)
                            instanceof Reading.Opened(Pipeline pipeline, Positions _)) {
                        Checker.check(pipeline, Catalog.standard());
                    }
                });
    }
}
