package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.NodeKind;
import dev.sluice.export.Exported;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Programs in Java compile without a warning and print, in virtual time, what Sluice's own run hands to its sinks.
final class JavaExportTest {
    private static final Path CASES = Path.of("src/test/resources/conformance/pipelines.jsonl");

    private static final String LOG =
            """
            10.0.0.1 - - [27/Nov/2026:06:00:00 +0000] "GET /index.html HTTP/1.1" 200 512
            not a request
            10.0.0.2 - - [27/Nov/2026:06:00:01 +0000] "POST /login HTTP/1.1" 403 64
            """;

    @TempDir Path folder;

    @Test
    void everyExampleAndEveryCasePrintsWhatSluiceHandsToItsSinks() throws IOException {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        for (Examples.Entry example : Examples.list()) {
            Reading reading = Examples.open(example.name()).orElseThrow();
            pipelines.put(example.name(), ((Reading.Opened) reading).pipeline());
        }
        for (JsonNode line : Json.lines(CASES)) {
            pipelines.put(line.get("id").asString(), new CaseDocument(line).pipeline());
        }
        Map<String, JavaProgram> programs = new LinkedHashMap<>();
        pipelines.forEach(
                (name, pipeline) ->
                        programs.put(name, JavaProgram.of("p" + programs.size(), pipeline, true)));

        agree(pipelines, programs);
    }

    @Test
    void everyKindIsWrittenOrRefusedWithAReason() throws IOException {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        Map<String, JavaProgram> programs = new LinkedHashMap<>();
        List<String> unwritten = new ArrayList<>();
        for (NodeKind kind : Catalog.standard().kinds()) {
            String id = kind.spec().id();
            Pipeline pipeline = Surroundings.of(kind.spec());
            assertThat(Checker.runnable(Checker.check(pipeline, Catalog.standard())))
                    .as(id)
                    .isTrue();
            switch (JavaProgram.exported(pipeline, true)) {
                case Exported.Refused(List<Problem> problems) -> {
                    assertThat(problems)
                            .as(id)
                            .allSatisfy(
                                    problem ->
                                            assertThat(problem.sentence())
                                                    .matches(
                                                            "“it” cannot be exported to Java\\."
                                                                    + " .+"));
                    unwritten.add(id);
                }
                case Exported.Files _ -> {
                    pipelines.put(id, pipeline);
                    programs.put(id, JavaProgram.of("k" + programs.size(), pipeline, true));
                }
            }
        }

        assertThat(unwritten).as("kinds without Java").hasSizeLessThan(programs.size() / 3);
        agree(pipelines, programs);
    }

    /// All programs are compiled in one go and run one after another.
    private void agree(Map<String, Pipeline> pipelines, Map<String, JavaProgram> programs)
            throws IOException {
        assertThat(JavaProgram.compile(programs.values(), folder)).isEmpty();
        List<String> different = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<String, JavaProgram> program : programs.entrySet()) {
            List<String> printed = reading(() -> program.getValue().run(folder));
            Pipeline pipeline = Objects.requireNonNull(pipelines.get(program.getKey()));
            List<String> handed = reading(() -> Handed.lines(pipeline));
            lines += handed.size();
            if (!printed.equals(handed)) {
                different.add(program.getKey() + "\n  java   " + printed + "\n  sluice " + handed);
            }
        }
        assertThat(different).isEmpty();
        assertThat(lines).isGreaterThan(programs.size());
    }

    /// With a log on standard input, for those who read it.
    private static List<String> reading(Running running) throws IOException {
        InputStream in = System.in;
        System.setIn(new ByteArrayInputStream(LOG.getBytes(UTF_8)));
        try {
            return running.run();
        } finally {
            System.setIn(in);
        }
    }

    private interface Running {
        List<String> run() throws IOException;
    }
}
