package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Positions;
import dev.sluice.pipeline.Reading;

import java.text.Bidi;

/// What the first window needs that needs no toolkit: done on another thread while the toolkit starts.
final class Beforehand {
    private Beforehand() {}

    /// Loads the kinds and the tables that text is laid out by, and compiles the expressions of the quick start, which
    /// brings the compiler's own classes.
    static void begin() {
        Away.run(
                () -> {
                    Catalog catalog = Catalog.standard();
                    var _ = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
                    if (Examples.open(Examples.QUICK_START).orElse(null)
                            instanceof Reading.Opened(Pipeline pipeline, Positions _)) {
                        Checker.check(pipeline, catalog);
                    }
                });
    }
}
