package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/// Exports know which lines belong to which node.
final class SpansTest {
    private static final Pipeline QUICK_START =
            ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();

    @ParameterizedTest
    @CsvSource({
        "dot, two-sensors-one-slow-consumer.dot",
        "mermaid, two-sensors-one-slow-consumer.mmd"
    })
    void aDrawingKnowsTheLinesOfBoxesAndTheirLines(String format, String path) {
        Exported.Files written =
                ((Exporter.Notation) Objects.requireNonNull(Exporter.all().get(format)))
                        .written(QUICK_START, Catalog.standard());

        assertThat(written.main().path()).isEqualTo(path);
        List<String> lines = written.main().text().lines().toList();
        List<String> ofEnrich =
                written.spans().stream()
                        .filter(span -> span.node().equals("enrich"))
                        .map(span -> lines.get(span.first() - 1))
                        .toList();
        assertThat(ofEnrich).hasSize(3).allMatch(line -> line.contains("enrich"));
        assertThat(ofEnrich.getFirst()).contains("buffer_unordered");
        assertThat(written.spans()).extracting(Span::node).contains("kitchen", "readings", "print");
    }
}
