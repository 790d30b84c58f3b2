package dev.sluice.export;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;

/// The document itself, as the studio would save it.
@AutoService(Exporter.class)
public final class JsonExporter implements Exporter.Notation {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public String about() {
        return "the document, as the studio saves it";
    }

    @Override
    public Exported.Files written(Pipeline pipeline, Catalog catalog) {
        return new Sheet()
                .append(PipelineWriter.write(pipeline))
                .file(pipeline.name(), "sluice.json");
    }
}
