package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class BypassedTest {
    private static Pipeline quickStart() {
        return Examples.open(Examples.QUICK_START).orElseThrow()
                        instanceof Reading.Opened(Pipeline pipeline, var _)
                ? pipeline
                : Pipeline.EMPTY;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rust", "java", "dot", "mermaid"})
    void anExportWithABypassedNodeIsThatWithoutTheNode(String format) {
        Pipeline bypassed = new NodeEdits.Bypass(Set.of("celsius"), true).apply(quickStart());
        Pipeline removed = new Edits.Remove(Set.of("celsius")).apply(quickStart());
        List<Wire> wires = new ArrayList<>(removed.wires());
        wires.add(wires.size() - 1, Wire.of("stream", "out", "enrich", "in"));

        assertThat(text(format, bypassed))
                .isEqualTo(text(format, removed.withWires(wires)))
                .isNotBlank();
    }

    private static String text(String format, Pipeline pipeline) {
        return switch (Exporter.all().get(format)) {
            case Exporter.Notation notation -> notation.text(pipeline, Catalog.standard());
            case Exporter.Program program ->
                    program.program(pipeline, Catalog.standard(), true)
                                    instanceof Exported.Files files
                            ? files.main().text()
                            : "";
            case Exporter.Picture _ -> throw new AssertionError("a picture shows the node");
            case null -> "";
        };
    }
}
