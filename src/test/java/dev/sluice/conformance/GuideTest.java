package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineReader;
import dev.sluice.pipeline.Reading;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The example documents of the guide's nine programs against the traces of the corrected programs, event by event and in order.
class GuideTest {
    private static final Path TRACES = Path.of("src/test/resources/conformance/guide");
    private static final Path EXAMPLES = Path.of("resources/examples");
    private static final long MS = 1_000_000;
    private static final long FOR_EVER = 10_000_000 * MS;

    /// What a program prints that is no event of a stream.
    private static final Set<String> NO_EVENT = Set.of("consumer start", "main end");

    /// A printed line of a trace is this event of ours; `item` says how the trace names the item.
    record Row(String line, Kind kind, Set<String> nodes, boolean errors, Told item) {
        static Row of(String line, Kind kind, Told item, String... nodes) {
            return new Row(line, kind, Set.of(nodes), false, item);
        }
    }

    enum Told {
        /// By its value.
        VALUE,
        /// By its value and a colon and more.
        BEFORE_COLON,
        /// Not at all.
        NOT
    }

    record Program(String trace, String example, List<Row> rows) {
        @Override
        public String toString() {
            return example;
        }
    }

    private static final List<Row> LOOP =
            List.of(
                    Row.of("producer send", Kind.SEND_CALLED, Told.VALUE, "producer"),
                    Row.of("consumer recv", Kind.WORK_STARTED, Told.VALUE, "consumer"),
                    Row.of("producer finished", Kind.ENDED, Told.NOT, "producer"),
                    Row.of("consumer end", Kind.ENDED, Told.NOT, "consumer"));

    static Stream<Program> programs() {
        return Stream.of(
                new Program("v1_basic_mpsc", "guide-1-basic-mpsc", LOOP),
                new Program("v2_unfold", "guide-2-unfold", LOOP.subList(1, 4)),
                new Program("v3_into_stream", "guide-3-into-stream", LOOP),
                new Program("v4_manual_stream", "guide-4-manual-stream", LOOP),
                new Program(
                        "v5_event_bus",
                        "guide-5-event-bus",
                        List.of(
                                Row.of(
                                        "publisher published",
                                        Kind.SENT,
                                        Told.VALUE,
                                        "shop",
                                        "monitor"),
                                Row.of(
                                        "for_each_concurrent start",
                                        Kind.WORK_STARTED,
                                        Told.VALUE,
                                        "worker"),
                                Row.of("consumer end", Kind.ENDED, Told.NOT, "worker"))),
                new Program(
                        "v6_error_handling",
                        "guide-6-error-handling",
                        List.of(
                                Row.of(
                                        "try_filter_map ok",
                                        Kind.WORK_DONE,
                                        Told.BEFORE_COLON,
                                        "process"),
                                Row.of(
                                        "try_filter_map err",
                                        Kind.WORK_DONE,
                                        Told.BEFORE_COLON,
                                        "process"),
                                Row.of("try_for_each recv", Kind.YIELDED, Told.VALUE, "context"),
                                new Row(
                                        "consumer error",
                                        Kind.YIELDED,
                                        Set.of("context"),
                                        true,
                                        Told.VALUE),
                                Row.of("producer finished", Kind.ENDED, Told.NOT, "producer"))),
                new Program(
                        "v7_buffer_chunks",
                        "guide-7-buffer-and-chunks",
                        List.of(
                                Row.of(
                                        "buffer_unordered start",
                                        Kind.WORK_STARTED,
                                        Told.VALUE,
                                        "concurrent"),
                                Row.of(
                                        "buffer_unordered done",
                                        Kind.WORK_DONE,
                                        Told.VALUE,
                                        "concurrent"),
                                Row.of(
                                        "producer finished",
                                        Kind.ENDED,
                                        Told.NOT,
                                        "producer",
                                        "chunk-producer"),
                                Row.of(
                                        "for_each start",
                                        Kind.WORK_STARTED,
                                        Told.VALUE,
                                        "batch-work"),
                                Row.of("for_each done", Kind.WORK_DONE, Told.NOT, "batch-work"))),
                new Program(
                        "v8_merge",
                        "guide-8-merge",
                        List.of(
                                Row.of("consumer recv", Kind.WORK_STARTED, Told.VALUE, "consumer"),
                                Row.of(
                                        "producer finished",
                                        Kind.ENDED,
                                        Told.NOT,
                                        "sensor",
                                        "control"),
                                Row.of("consumer end", Kind.ENDED, Told.NOT, "consumer"))),
                new Program(
                        "v9_image_processing",
                        "guide-9-image-processing",
                        List.of(
                                Row.of(
                                        "buffer_unordered start",
                                        Kind.WORK_STARTED,
                                        Told.VALUE,
                                        "workers"),
                                Row.of(
                                        "buffer_unordered done",
                                        Kind.WORK_DONE,
                                        Told.VALUE,
                                        "workers"),
                                Row.of("producer finished", Kind.ENDED, Told.NOT, "api"),
                                Row.of("consumer end", Kind.ENDED, Told.NOT, "done"))));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theDocumentDoesWhatTheProgramDid(Program program) throws IOException {
        List<String> wanted =
                Json.lines(TRACES.resolve(program.trace() + ".jsonl")).stream()
                        .filter(line -> !NO_EVENT.contains(words(line)))
                        .map(line -> wanted(program, line))
                        .toList();

        assertThat(happened(program)).containsExactlyElementsOf(wanted);
    }

    @Test
    void everyTraceIsPlayed() throws IOException {
        try (Stream<Path> traces = Files.list(TRACES)) {
            assertThat(traces.map(path -> path.getFileName().toString().replace(".jsonl", "")))
                    .containsExactlyInAnyOrderElementsOf(programs().map(Program::trace).toList());
        }
    }

    private static String words(JsonNode line) {
        return line.get("stage").asString() + " " + line.get("event").asString();
    }

    private static String wanted(Program program, JsonNode line) {
        Row row =
                program.rows().stream()
                        .filter(candidate -> candidate.line().equals(words(line)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing stands for " + words(line)));
        String item = line.get("item").asString("");
        String told =
                switch (row.item()) {
                    case VALUE -> item;
                    case BEFORE_COLON -> item.replaceFirst(":.*", "");
                    case NOT -> "";
                };
        return told(line.get("t_ms").asLong(), row, told);
    }

    private static String told(long millis, Row row, String item) {
        return millis + " " + row.kind() + " " + item;
    }

    private static List<String> happened(Program program) throws IOException {
        try (Run run =
                Plans.prepare(document(program), Catalog.standard(), RunSettings.virtual())) {
            run.advanceTo(FOR_EVER);
            return run.events().since(0, Integer.MAX_VALUE).stream()
                    .flatMap(
                            event ->
                                    row(program, event)
                                            .map(
                                                    row ->
                                                            told(
                                                                    event.time() / MS,
                                                                    row,
                                                                    row.item() == Told.NOT
                                                                            ? ""
                                                                            : String.valueOf(
                                                                                    event.value())))
                                            .stream())
                    .toList();
        }
    }

    private static Optional<Row> row(Program program, Event event) {
        return program.rows().stream()
                .filter(
                        row ->
                                row.kind() == kind(event)
                                        && row.nodes().contains(event.node())
                                        && row.errors()
                                                == (event.kind() == Kind.YIELDED && event.error()))
                .findFirst();
    }

    /// A body that is done may leave its item out.
    private static Kind kind(Event event) {
        return event.kind() == Kind.LEFT_OUT ? Kind.WORK_DONE : event.kind();
    }

    private static Pipeline document(Program program) throws IOException {
        byte[] bytes = Files.readAllBytes(EXAMPLES.resolve(program.example() + ".sluice.json"));
        return switch (PipelineReader.read(bytes)) {
            case Reading.Opened opened -> opened.pipeline();
            case Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
