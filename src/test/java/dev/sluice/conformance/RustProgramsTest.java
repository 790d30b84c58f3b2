package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.NodeKind;
import dev.sluice.export.Exported;
import dev.sluice.export.SourceFile;
import dev.sluice.export.rust.RustExport;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Exports every example, every conformance pipeline and the example of every kind to Rust, compiles them in one cargo
/// build against the real crates, runs them, and compares what sinks are handed and when with Sluice's own run.
@Tag("rust")
class RustProgramsTest {
    private static final Path DATA =
            Path.of(System.getProperty("sluice.conformance", "src/test/resources/conformance"));
    private static final Path DOCUMENTS = Path.of("src/test/rust/documents");
    private static final Path FOLDER = Path.of("target/rust");

    private static final List<String> ACCESS_LOG =
            List.of(
                    "10.0.0.1 - - [10/Oct/2026:13:55:36 +0000] \"GET /a HTTP/1.1\" 200 2326",
                    "10.0.0.2 - bob [10/Oct/2026:13:55:37 +0000] \"POST /b HTTP/1.1\" 503 12 \"-\"",
                    "not a request",
                    "10.0.0.3 - - [10/Oct/2026:13:55:38 +0000] \"GET / HTTP/2\" 404 -");

    private final InputStream standardInput = System.in;
    private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    /// The build talks to the tests through standard input, so reading it would never end.
    @BeforeEach
    void nobodyTypes() {
        System.setIn(InputStream.nullInputStream());
    }

    @AfterEach
    void giveItBack() {
        System.setIn(standardInput);
    }

    @Test
    void everyExportedProgramHandsItsSinksTheSameAtTheSameTimes()
            throws IOException, InterruptedException {
        for (Examples.Entry entry : Examples.list()) {
            add("example " + entry.name(), opened(entry.name()));
        }
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            documents.sorted().forEach(file -> add(file.getFileName().toString(), read(file)));
        }
        for (JsonNode line : Json.lines(DATA.resolve("pipelines.jsonl"))) {
            add(line.get("id").asString(), new CaseDocument(line).pipeline());
        }
        for (NodeKind kind : Catalog.standard().kinds()) {
            KindDocument.of(kind).ifPresent(pipeline -> add("kind " + kind.spec().id(), pipeline));
        }
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("example.log"), List.of("GET /", "GET /index.html"));
        Crate crate = new Crate(FOLDER.toAbsolutePath());
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        pipelines.forEach((name, pipeline) -> export(name, pipeline, crate, wanted));
        Map<String, List<String>> got = crate.run();

        troubles.addAll(differences(wanted, got));
        int lines = got.values().stream().mapToInt(List::size).sum();
        System.out.println(
                got.size() + " programs, " + lines + " lines, " + troubles.size() + " troubles");

        assertThat(troubles).isEmpty();
        assertThat(got).hasSize(wanted.size());
    }

    @Test
    void aProjectAsItIsPrintsWhatSluicePrints() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(FOLDER.resolve("project")).toAbsolutePath();
        Files.write(folder.resolve("access.log"), ACCESS_LOG);
        Pipeline log = opened("gateway-log");
        Pipeline pipeline =
                log.withNodes(
                        log.nodes().stream()
                                .map(
                                        node ->
                                                node.kind().equals("lines")
                                                        ? node.withParam("file", "access.log")
                                                        : node)
                                .toList());
        switch (RustExport.of(pipeline, Catalog.standard(), Clock.LIVE)) {
            case Exported.Refused no -> throw new AssertionError(no.problems());
            case Exported.Files files -> {
                for (SourceFile file : files.files()) {
                    Path path = folder.resolve(file.path());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.text());
                }
            }
        }
        Cargo cargo = new Cargo(folder);
        cargo.build();

        assertThat(cargo.run("requests-in-an-access-log", ""))
                .isEqualTo("3 requests, 2 of them refused or failed\n");
    }

    private void add(String name, Pipeline pipeline) {
        pipelines.put(name, pipeline);
    }

    private void export(
            String name, Pipeline pipeline, Crate crate, Map<String, List<String>> wanted) {
        switch (RustExport.of(pipeline, Catalog.standard(), Clock.VIRTUAL)) {
            case Exported.Refused no ->
                    no.problems()
                            .forEach(problem -> troubles.add(name + ": " + problem.sentence()));
            case Exported.Files files when newer(files) -> {}
            case Exported.Files files -> {
                crate.add(name, files);
                wanted.put(name, HandedLines.of(pipeline, FOLDER));
            }
        }
    }

    /// Whether it wants crates that are newer than Debian's.
    private static boolean newer(Exported.Files files) {
        return files.files().get(1).text().contains("tokio-stream = \"0.1.1");
    }

    private static List<String> differences(
            Map<String, List<String>> wanted, Map<String, List<String>> got) {
        List<String> differences = new ArrayList<>();
        wanted.forEach(
                (name, lines) -> {
                    List<String> other = got.getOrDefault(name, List.of());
                    if (!lines.equals(other)) {
                        differences.add(name + "\n   want " + lines + "\n   got  " + other);
                    }
                });
        return differences;
    }

    private static Pipeline read(Path file) {
        try {
            return pipeline(PipelineReader.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pipeline opened(String example) {
        return pipeline(Examples.open(example).orElseThrow());
    }

    private static Pipeline pipeline(Reading reading) {
        return switch (reading) {
            case Reading.Opened opened -> opened.pipeline();
            case Reading.Refused no -> throw new AssertionError(no.problems());
        };
    }
}
