package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sluice.pipeline.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/// What only a process of its own shows: pipes, signals, the encoding of the machine.
final class ProcessTest {
    private static final String ECHO =
            """
            {"format": 1, "nodes": [
              {"id": "src", "kind": "lines", "params": {"file": "grows.log", "follow": true}},
              {"id": "ch", "kind": "mpsc"},
              {"id": "rs", "kind": "receiver_stream"},
              {"id": "out", "kind": "print"}],
             "wires": [["src.out", "ch.in"], ["ch.out", "rs.in"], ["rs.out", "out.in"]]}
            """;

    @TempDir Path folder;

    @Test
    void aLogThroughAPipeIsSummedUpEvenWithALineThatIsNotUtf8() throws Exception {
        List<String> log =
                IntStream.range(0, 250)
                        .mapToObj(
                                i ->
                                        "10.0.0.%d - - [10/Oct/2026:13:55:36 +0000] \"GET /%s HTTP/1.1\" %d 12"
                                                .formatted(
                                                        i,
                                                        i == 6 ? "caf\u00e9" : "page",
                                                        i % 10 == 0 ? 503 : 200))
                        .toList();
        Path file = Files.write(folder.resolve("access.log"), log, ISO_8859_1);

        try (Launched sluice =
                Launched.sluice(
                        Redirect.from(file.toFile()), "run", "examples/gateway-log.sluice.json")) {
            Session end = sluice.end().ended(0);

            assertThat(end.out().lines())
                    .containsExactly(
                            "100 requests, 10 of them refused or failed",
                            "100 requests, 10 of them refused or failed",
                            "50 requests, 5 of them refused or failed");
            assertThat(end.err())
                    .startsWith(
                            "Line 7 of standard input is not UTF-8; the wrong bytes became"
                                    + " \ufffd.\n"
                                    + "completed after ")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void aClosedPipeEndsItCleanly() throws Exception {
        try (Launched sluice =
                Launched.sluice(Redirect.PIPE, "run", "quick-start", "--until", "10m")) {
            assertThat(sluice.out()).contains(" °C in the ");
            sluice.stopReading();

            assertThat(sluice.end().ended(0).err()).contains("stopped after ");
        }
    }

    @Test
    void ctrlCStopsItAndTheReportAndTheEventsAreWhole() throws Exception {
        Path events = folder.resolve("events.jsonl");
        try (Launched sluice =
                Launched.sluice(Redirect.PIPE, "run", "quick-start", "--events", events)) {
            assertThat(sluice.out()).contains(" °C in the ");
            sluice.interrupt();

            assertThat(sluice.end().ended(130).err())
                    .contains("stopped after ", "kitchen", "at the door");
        }
        assertThat(Files.readAllLines(events))
                .isNotEmpty()
                .allMatch(line -> Json.parse(line).isPresent());
    }

    @Test
    void ctrlCLeavesAJsonReportThatCanBeRead() throws Exception {
        try (Launched sluice =
                Launched.sluice(Redirect.PIPE, "run", "quick-start", "--report", "json")) {
            assertThat(sluice.err()).contains(" °C in the ");
            sluice.interrupt();

            assertThat(Json.parse(sluice.end().ended(130).out())).isPresent();
        }
    }

    @Test
    void withoutADisplayTheFirstCommandANewcomerTypesShowsARunningPipeline() throws Exception {
        try (Launched sluice = Launched.sluice(Redirect.PIPE)) {
            assertThat(sluice.err())
                    .isEqualTo(
                            "There is no display, so the quick start runs here for ten seconds at"
                                    + " most. Ctrl-C stops it.");
            assertThat(sluice.out()).contains(" °C in the ");
            sluice.interrupt();

            assertThat(sluice.end().ended(130).err()).contains("stopped after ");
        }
    }

    @Test
    void aFileIsFollowedAsItGrows() throws Exception {
        Path document = Files.writeString(folder.resolve("echo.sluice.json"), ECHO);
        append("before\n");
        try (Launched sluice = Launched.sluice(Redirect.PIPE, "run", document)) {
            assertThat(sluice.out()).isEqualTo("before");
            append("one\ntw");
            assertThat(sluice.out()).isEqualTo("one");
            append("o\n");
            assertThat(sluice.out()).isEqualTo("two");
            sluice.interrupt();

            assertThat(sluice.end().ended(130).out()).isEmpty();
        }
    }

    @Test
    void aVectorPictureIsDrawnWithoutTheToolkit() throws Exception {
        try (Launched sluice =
                Launched.sluice(Redirect.PIPE, "export", "quick-start", "--to", "svg")) {
            assertThat(sluice.end().ended(0).out()).startsWith("<svg ").endsWith("</svg>\n");
        }
    }

    @Test
    void badInputIsNoTrace() throws Exception {
        Path deep = Files.writeString(folder.resolve("deep.sluice.json"), "[".repeat(100_000));
        try (Launched sluice = Launched.sluice(Redirect.PIPE, "run", deep)) {
            assertThat(sluice.end().ended(1).err().lines()).hasSize(1);
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(
                folder.resolve("grows.log"),
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
