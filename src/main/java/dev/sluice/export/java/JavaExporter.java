package dev.sluice.export.java;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Bypass;
import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.export.SourceFile;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;

import java.util.List;
import java.util.Map;

/// One source file in Java that runs the pipeline on [dev.sluice.stream] and [dev.sluice.runtime].
@AutoService(Exporter.class)
public final class JavaExporter implements Exporter.Program {
    /// Types of errors and channels depend on one another; they are known after a few passes, and at most one more for
    /// each node.
    private static final int PASSES = 10;

    @Override
    public String format() {
        return "java";
    }

    @Override
    public String about() {
        return "a program in Java";
    }

    @Override
    public Exported program(Pipeline document, Catalog catalog, boolean virtualTime) {
        Pipeline pipeline = Bypass.applied(document, catalog);
        JavaPass.Known known = new JavaPass.Known(Map.of(), Map.of(), Map.of());
        for (int i = 0; i < PASSES + pipeline.nodes().size(); i++) {
            JavaPass pass = new JavaPass(pipeline, catalog, virtualTime, known);
            pass.write();
            if (pass.found().equals(known)) {
                return exported(pass);
            }
            known = pass.found();
        }
        return new Exported.Refused(
                List.of(
                        Problem.error(
                                Problem.Place.DOCUMENT,
                                "The types of its items depend on themselves, which Java does not"
                                        + " allow.",
                                "")));
    }

    private static Exported exported(JavaPass pass) {
        if (!pass.source().refusals().isEmpty()) {
            return new Exported.Refused(pass.source().refusals());
        }
        JavaText text = pass.text();
        SourceFile file = new SourceFile(pass.names().type() + ".java", text.toString());
        return new Exported.Files(List.of(file), text.spans());
    }
}
