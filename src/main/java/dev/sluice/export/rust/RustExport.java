package dev.sluice.export.rust;

import dev.sluice.catalog.Bypass;
import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.export.Exported;
import dev.sluice.export.SourceFile;
import dev.sluice.expr.rust.RustType;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings.Clock;

import java.util.List;
import java.util.Map;

/// Writes a pipeline as a cargo project that needs nothing but tokio, futures and tokio-stream.
public final class RustExport {
    /// Types go from mouth to mouth, one channel at a time; a longer chain of channels has to be said in Rust itself.
    private static final int MOST_PASSES = 20;

    private RustExport() {}

    /// The project: `src/main.rs`, then `Cargo.toml`.
    ///
    /// @param clock virtual for a program whose clock is paused and whose sinks print `t_ms item`
    public static Exported of(Pipeline pipeline, Catalog catalog, Clock clock) {
        List<Problem> errors =
                Checker.check(pipeline, catalog).stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .toList();
        return errors.isEmpty()
                ? written(Bypass.applied(pipeline, catalog), catalog, clock)
                : new Exported.Refused(errors);
    }

    private static Exported written(Pipeline pipeline, Catalog catalog, Clock clock) {
        Known known = Known.NOTHING;
        Pass pass = new Pass(pipeline, catalog, clock, known);
        pass.write();
        for (int i = 0; i < MOST_PASSES && !pass.known().equals(known); i++) {
            known = pass.known();
            pass = new Pass(pipeline, catalog, clock, known);
            pass.write();
        }
        return pass.source().refusals().isEmpty()
                ? project(pipeline, pass)
                : new Exported.Refused(pass.source().refusals());
    }

    private static Exported project(Pipeline pipeline, Pass pass) {
        Text main = pass.text();
        return new Exported.Files(
                List.of(
                        new SourceFile("src/main.rs", main.toString()),
                        new SourceFile(
                                "Cargo.toml", Manifest.of(pipeline, pass.file(), main.toString()))),
                main.spans());
    }

    /// What a pass found out and the next one builds on.
    ///
    /// @param channels the types of items, by channel
    /// @param errors the types of errors, by the node that chose them
    record Known(Map<String, RustType> channels, Map<String, RustType> errors, boolean first) {
        static final Known NOTHING = new Known(Map.of(), Map.of(), true);

        Known {
            channels = Map.copyOf(channels);
            errors = Map.copyOf(errors);
        }
    }
}
