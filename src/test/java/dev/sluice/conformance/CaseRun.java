package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Reading;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.RunEnd;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A case on its way through a file, the checks, the catalog and the plan.
final class CaseRun {
    static final long FOR_EVER = 10_000_000L * 1_000_000;
    private static final int EVENTS = 1 << 20;

    private CaseRun() {}

    /// What it does in virtual time.
    static Map<String, Object> virtual(String id, CaseDocument document) {
        try (Run run = prepared(document, RunSettings.virtual())) {
            run.advanceTo(FOR_EVER);
            RunEnd end = run.sample().end().orElse(null);
            return new Outcomes(document, run.events().since(0, Integer.MAX_VALUE)).all(id, end);
        }
    }

    /// The document of a case, ready to run, with all its events kept.
    static Run prepared(CaseDocument document, RunSettings settings) {
        Pipeline pipeline = throughAFile(document.pipeline());
        var problems = Checker.check(pipeline, Catalog.standard());
        assertThat(Checker.runnable(problems)).as(() -> problems.toString()).isTrue();
        return Plans.prepare(pipeline, Catalog.standard(), settings.withEvents(EVENTS));
    }

    private static Pipeline throughAFile(Pipeline pipeline) {
        String text = PipelineWriter.write(pipeline);
        return switch (PipelineReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Opened opened -> opened.pipeline();
            case Reading.Refused refused ->
                    throw new AssertionError(refused.problems() + "\n" + text);
        };
    }
}
