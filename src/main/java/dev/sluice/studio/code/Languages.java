package dev.sluice.studio.code;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Problem.Severity;
import dev.sluice.pipeline.Settings.Clock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// The languages there are: programs first, then drawings. The document's own notation is what Save writes.
public final class Languages {
    private static final List<Map.Entry<String, String>> LABELS =
            List.of(
                    Map.entry("rust", "Rust"),
                    Map.entry("java", "Java"),
                    Map.entry("dot", "DOT"),
                    Map.entry("mermaid", "Mermaid"));

    private Languages() {}

    public static List<Language> of(Catalog catalog) {
        SequencedMap<String, Exporter> exporters = Exporter.all();
        return LABELS.stream()
                .filter(label -> exporters.containsKey(label.getKey()))
                .flatMap(
                        label ->
                                language(
                                        label.getValue(),
                                        Objects.requireNonNull(exporters.get(label.getKey())),
                                        catalog)
                                        .stream())
                .toList();
    }

    private static Optional<Language> language(String label, Exporter exporter, Catalog catalog) {
        return switch (exporter) {
            case Exporter.Notation notation ->
                    Optional.of(
                            new Language(
                                    notation.format(),
                                    label,
                                    false,
                                    (pipeline, _) -> notation.written(pipeline, catalog)));
            case Exporter.Program program ->
                    Optional.of(
                            new Language(
                                    program.format(),
                                    label,
                                    true,
                                    (pipeline, clock) ->
                                            program(program, pipeline, catalog, clock)));
            case Exporter.Picture _ -> Optional.empty();
        };
    }

    private static Exported program(
            Exporter.Program program, Pipeline pipeline, Catalog catalog, Clock clock) {
        List<Problem> errors =
                Checker.check(pipeline, catalog).stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList();
        return errors.isEmpty()
                ? program.program(pipeline, catalog, clock == Clock.VIRTUAL)
                : new Exported.Refused(errors);
    }
}
