package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.NodeKind;
import dev.sluice.export.Exported;
import dev.sluice.export.rust.RustExport;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings.Clock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Exports the example of every kind; that it compiles and does the same is seen with the profile `rust`.
final class RustOfEveryKindTest {
    static Stream<String> ids() {
        return Catalog.standard().kinds().stream().map(kind -> kind.spec().id());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyKindHasItsRustOrSaysWhyNot(String id) {
        NodeKind kind = Catalog.standard().kind(id).orElseThrow();
        Pipeline pipeline = KindDocument.of(kind).orElseThrow();

        assertThat(Checker.check(pipeline, Catalog.standard()))
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        switch (RustExport.of(pipeline, Catalog.standard(), Clock.LIVE)) {
            case Exported.Files files ->
                    assertThat(files.spans()).anyMatch(span -> span.node().equals("it"));
            case Exported.Refused refused ->
                    assertThat(refused.problems())
                            .extracting(Problem::sentence)
                            .noneMatch(sentence -> sentence.contains(NodeKind.UNWRITTEN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyConformancePipelineIsExported(Clock clock) {
        List<String> refused = new ArrayList<>();
        Json.lines(java.nio.file.Path.of("src/test/resources/conformance/pipelines.jsonl"))
                .forEach(
                        line -> {
                            Pipeline pipeline = new CaseDocument(line).pipeline();
                            if (RustExport.of(pipeline, Catalog.standard(), clock)
                                    instanceof Exported.Refused no) {
                                refused.add(line.get("id") + ": " + no.problems());
                            }
                        });

        assertThat(refused).isEmpty();
    }
}
