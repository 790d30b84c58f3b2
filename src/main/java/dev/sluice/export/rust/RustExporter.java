package dev.sluice.export.rust;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;

/// A cargo project: `sluice export FILE --to rust -o DIR`.
@AutoService(Exporter.class)
public final class RustExporter implements Exporter.Program {
    @Override
    public String format() {
        return "rust";
    }

    @Override
    public String about() {
        return "a cargo project for tokio";
    }

    @Override
    public Exported program(Pipeline pipeline, Catalog catalog, boolean virtualTime) {
        return RustExport.of(pipeline, catalog, virtualTime ? Clock.VIRTUAL : Clock.LIVE);
    }
}
