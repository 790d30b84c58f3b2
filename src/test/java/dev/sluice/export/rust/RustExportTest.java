package dev.sluice.export.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.export.Exported;
import dev.sluice.export.Span;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;

import org.junit.jupiter.api.Test;

import java.util.List;

final class RustExportTest {
    @Test
    void aNodeOwnsTheLinesThatWereWrittenForIt() {
        Exported.Files files = files(Examples.QUICK_START, Clock.LIVE);
        List<String> lines = files.main().text().lines().toList();

        assertThat(files.spans())
                .filteredOn(span -> span.node().equals("celsius"))
                .singleElement()
                .satisfies(
                        span ->
                                assertThat(lines.subList(span.first() - 1, span.last()))
                                        .containsExactly(
                                                "        // celsius",
                                                "        .map(|item| item as f64 / 10.0)"));
        assertThat(files.spans()).extracting(Span::node).contains("kitchen", "readings", "print");
    }

    @Test
    void aPipelineWithErrorsIsRefusedWithThem() {
        Exported exported = RustExport.of(Pipeline.EMPTY, Catalog.standard(), Clock.LIVE);

        assertThat(exported)
                .isInstanceOfSatisfying(
                        Exported.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.sentence())
                                                                .isEqualTo(
                                                                        "The pipeline is empty.")));
    }

    private static Exported.Files files(String example, Clock clock) {
        Pipeline pipeline =
                switch (Examples.open(example).orElseThrow()) {
                    case Reading.Opened opened -> opened.pipeline();
                    case Reading.Refused refused -> throw new AssertionError(refused.problems());
                };
        return switch (RustExport.of(pipeline, Catalog.standard(), clock)) {
            case Exported.Files files -> files;
            case Exported.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
