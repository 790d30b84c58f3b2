package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.RunEnd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The example documents, run in virtual time. The times are those of the real crates (tokio 1.24.2).
final class ExampleRunsTest {
    private final List<String> printed = new ArrayList<>();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "guide-1-basic-mpsc, completed, 750",
        "guide-2-unfold, completed, 700",
        "guide-3-into-stream, completed, 1500",
        "guide-4-manual-stream, completed, 480",
        "guide-5-event-bus, completed, 900",
        "guide-5-event-bus-as-printed, deadlocked, 900",
        "guide-6-error-handling, error, 350",
        "guide-7-buffer-and-chunks, completed, 1550",
        "guide-8-merge, completed, 750",
        "guide-9-image-processing, completed, 950"
    })
    void aProgramOfTheGuideEndsWhenTheRealOneDoes(String name, String word, long millis)
            throws Exception {
        try (Run run = run(document(name))) {
            RunEnd end = end(run);

            assertThat(end.word()).isEqualTo(word);
            assertThat(TimeUnit.NANOSECONDS.toMillis(end.time())).isEqualTo(millis);
        }
    }

    @Test
    void theErrorOfTheGuideIsTheFatalOne() throws Exception {
        try (Run run = run(document("guide-6-error-handling"))) {
            assertThat(end(run))
                    .isInstanceOfSatisfying(
                            RunEnd.Failed.class,
                            failed ->
                                    assertThat(failed.error())
                                            .isEqualTo("Stream processing failed: FatalError"));
        }
    }

    @Test
    void theEventBusTellsItsOrdersInWords() throws Exception {
        try (Run run = run(document("guide-5-event-bus"))) {
            end(run);

            assertThat(values(run, "message"))
                    .containsExactly(
                            "200 ORDER_SERVICE: New order ord_123 placed, amount: 99.99",
                            "400 ORDER_SERVICE: New order ord_456 placed, amount: 150",
                            "500 ORDER_SERVICE: Payment for ord_123 FAILED: Insufficient funds");
        }
    }

    @Test
    void theMergedStreamsTakeTurns() throws Exception {
        try (Run run = run(document("guide-8-merge"))) {
            end(run);

            assertThat(values(run, "both"))
                    .containsExactly(
                            "0 ControlCommand(\"CMD_0\")",
                            "50 SensorData(0)",
                            "100 SensorData(10)",
                            "200 SensorData(20)",
                            "250 ControlCommand(\"CMD_1\")",
                            "300 SensorData(30)",
                            "400 SensorData(40)",
                            "500 ControlCommand(\"CMD_2\")");
        }
    }

    @Test
    void theQuickStartStallsBothSendersWithinTwoSeconds() throws Exception {
        Pipeline document = document(Examples.QUICK_START);
        Pipeline short2 =
                document.withSettings(
                        document.settings().withUntil(Optional.of(Duration.ofSeconds(2))));
        try (Run run = run(short2)) {
            end(run);

            assertThat(run.sample().node("kitchen").stalledNanos()).isPositive();
            assertThat(run.sample().node("cellar").stalledNanos()).isPositive();
            assertThat(printed)
                    .hasSizeGreaterThan(15)
                    .allMatch(line -> line.contains(" °C in the "));
        }
    }

    @Test
    void theAccessLogIsSummedUp() throws Exception {
        Files.write(
                folder.resolve("access.log"),
                List.of(
                        "10.0.0.1 - - [10/Oct/2026:13:55:36 +0000] \"GET /a HTTP/1.1\" 200 2326",
                        "10.0.0.2 - bob [10/Oct/2026:13:55:37 +0000] \"POST /b HTTP/1.1\" 503 12"
                                + " \"-\" \"curl/8\"",
                        "not a request",
                        "10.0.0.3 - - [10/Oct/2026:13:55:38 +0000] \"GET / HTTP/2\" 404 -"),
                StandardCharsets.UTF_8);
        Pipeline document = document("gateway-log");
        List<Node> nodes =
                document.nodes().stream()
                        .map(
                                node ->
                                        node.kind().equals("lines")
                                                ? node.withParam("file", "access.log")
                                                : node)
                        .toList();
        try (Run run = run(document.withNodes(nodes))) {
            assertThat(end(run).word()).isEqualTo("completed");

            assertThat(printed).containsExactly("3 requests, 2 of them refused or failed");
        }
    }

    private Run run(Pipeline document) {
        Run run =
                Plans.prepare(
                        document,
                        Catalog.standard(),
                        RunSettings.virtual()
                                .withSeed(document.settings().seed())
                                .withUntil(document.settings().until())
                                .withBaseFolder(folder)
                                .withOutput(printed::add));
        run.start();
        return run;
    }

    private static RunEnd end(Run run) throws Exception {
        return run.ended().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static List<String> values(Run run, String node) {
        return run.events().since(0, 100_000).stream()
                .filter(event -> event.kind() == Event.Kind.YIELDED && event.node().equals(node))
                .map(event -> TimeUnit.NANOSECONDS.toMillis(event.time()) + " " + event.value())
                .toList();
    }

    private static Pipeline document(String name) {
        return switch (Examples.open(name).orElseThrow()) {
            case Reading.Opened opened -> opened.pipeline();
            case Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
