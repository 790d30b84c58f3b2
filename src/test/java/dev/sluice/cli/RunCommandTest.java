package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// `sluice run` and `sluice check`, in this process and in virtual time.
final class RunCommandTest {
    @TempDir Path folder;

    @Test
    void dataGoesToStandardOutputAndTheReportToStandardError() {
        Session session = virtually("quick-start", "--until", "2s").ended(0);

        assertThat(session.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.contains(" °C in the "));
        assertThat(session.err())
                .startsWith("stopped after 2.000 s: It reached its time limit.")
                .contains("kitchen", "stalled", "readings", "at the door");
    }

    @Test
    void theJsonReportIsAloneOnStandardOutput() {
        Session session = virtually("guide-1-basic-mpsc", "--report", "json").ended(0);
        Map<?, ?> report = json(session.out());

        assertThat(List.copyOf(report.keySet()).toString())
                .isEqualTo("[format, name, t_ms, end, nodes, channels]");
        assertThat(report.get("format")).isEqualTo(1L);
        assertThat(report.get("t_ms")).isEqualTo(750L);
        assertThat(map(report.get("end")).get("state")).isEqualTo("completed");
        assertThat((List<?>) report.get("nodes"))
                .isNotEmpty()
                .allSatisfy(
                        node -> {
                            Map<?, ?> fields = (Map<?, ?>) node;
                            assertThat(fields.get("items")).isInstanceOf(Long.class);
                            assertThat(fields.get("rate")).isInstanceOf(Double.class);
                        });
        assertThat((List<?>) report.get("channels")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"guide-6-error-handling, error", "guide-5-event-bus-as-printed, deadlocked"})
    void aRunThatFailsHasExitCodeOne(String example, String state) {
        Session session = virtually(example, "--report", "json").ended(1);

        assertThat(map(json(session.out()).get("end")).get("state")).isEqualTo(state);
    }

    @Test
    void anUnboundedChannelAtItsCapIsAFailure() throws IOException {
        Path flood =
                Files.writeString(
                        folder.resolve("flood.sluice.json"),
                        """
                        {"format": 1,
                         "nodes": [
                          {"id": "r", "kind": "range", "params": {"count": "unlimited", "every": "none"}},
                          {"id": "c", "kind": "unbounded"},
                          {"id": "s", "kind": "receiver_stream"},
                          {"id": "p", "kind": "for_each", "params": {"takes": "1ms"}}],
                         "wires": [["r.out", "c.in"], ["c.out", "s.in"], ["s.out", "p.in"]]}
                        """);

        assertThat(virtually(flood.toString()).ended(1).err())
                .contains("“c” is unbounded and held");
    }

    @Test
    void aDeadlockIsExplained() {
        assertThat(virtually("guide-5-event-bus-as-printed").ended(1).err())
                .startsWith("deadlocked after 900 ms: nobody can ever run again")
                .contains("sender");
    }

    @Test
    void setGivesAParameterAnotherValue() {
        Session session =
                virtually(
                        "quick-start",
                        "--until",
                        "1s",
                        "--set",
                        "readings.capacity=2",
                        "--report",
                        "json");

        assertThat(channel(session.ended(0)).get("capacity")).isEqualTo(2L);
    }

    @Test
    void aValueThatSetGaveIsCheckedAndFoundInTheFile() {
        assertThat(virtually("quick-start", "--set", "readings.capacity=-1").ended(1).err())
                .isEqualTo(
                        "quick-start:9:5: error: “readings”, Capacity: -1 is out of range."
                                + " Write a whole number (slots) from 0 to 1000000.%n".formatted());
    }

    @Test
    void aDocumentThatCannotBeReadSaysSoWhateverIsSet() throws IOException {
        Path file = folder.resolve("bad.sluice.json");
        Files.writeString(file, "[");

        assertThat(virtually(file, "--set", "readings.capacity=1").ended(1).err())
                .startsWith(file + ":1:");
    }

    @Test
    void theSameSeedGivesTheSameEventsByteForByte() throws IOException {
        byte[] first = events("first", "7");

        assertThat(events("second", "7")).isEqualTo(first);
        assertThat(events("third", "8")).isNotEqualTo(first);
        assertThat(new String(first, UTF_8).lines())
                .hasSizeGreaterThan(300)
                .allSatisfy(line -> assertThat(json(line)).hasSizeGreaterThanOrEqualTo(4));
    }

    private byte[] events(String name, String seed) throws IOException {
        Path file = folder.resolve(name);
        virtually("quick-start", "--until", "5s", "--seed", seed, "--events", file).ended(0);
        return Files.readAllBytes(file);
    }

    @Test
    void noEventOfAFastRunIsMissing() throws IOException {
        Path document = folder.resolve("many.sluice.json");
        Path events = folder.resolve("many.jsonl");
        Files.writeString(document, many(200_000));

        Session session = virtually(document, "--events", events).ended(0);

        assertThat(session.err()).doesNotContain("missing");
        List<String> lines = Files.readAllLines(events);
        assertThat(lines).hasSizeGreaterThan(800_000);
        assertThat(lines.getLast()).startsWith("{\"seq\": " + (lines.size() - 1) + ", ");
    }

    private static String many(int items) {
        return """
        {"format": 1, "nodes": [
          {"id": "src", "kind": "range", "params": {"count": %d, "every": "none"}},
          {"id": "ch", "kind": "mpsc", "params": {"capacity": 1000}},
          {"id": "rs", "kind": "receiver_stream"},
          {"id": "out", "kind": "count"}],
         "wires": [["src.out", "ch.in"], ["ch.out", "rs.in"], ["rs.out", "out.in"]]}
        """
                .formatted(items);
    }

    @Test
    void theClockOfTheLineBeatsTheDocumentsAndSpeedPacesVirtualTime() {
        Session live =
                Session.of(
                        "run",
                        "guide-4-manual-stream",
                        "--clock",
                        "live",
                        "--speed",
                        "100",
                        "--report",
                        "json");
        Session paced = virtually("guide-4-manual-stream", "--speed", "100", "--report", "json");

        assertThat(json(live.ended(0).out()).get("t_ms")).isNotEqualTo(480L);
        assertThat(json(paced.ended(0).out()).get("t_ms")).isEqualTo(480L);
    }

    @Test
    void aPersonSeesATableThatIsTakenAwayAgain() {
        Session session =
                Session.watched(
                        "run",
                        "quick-start",
                        "--clock",
                        "virtual",
                        "--speed",
                        "2",
                        "--until",
                        "2s");

        session.ended(0);
        assertThat(session.err())
                .contains("\u001b[?7l", "\u001b[?7h", "\u001b[9A\u001b[J")
                .doesNotContain("\u001b[3");
        assertThat(session.out()).doesNotContain("\u001b");
    }

    @Test
    void aPipeGetsPlainLines() {
        Session session = virtually("quick-start", "--speed", "2", "--until", "4s").ended(0);

        assertThat(session.err())
                .doesNotContain("\u001b")
                .containsPattern("readings \\d/5, \\d+ received, \\d waiting");
    }

    @Test
    void withoutADisplayTheStudioSaysSoAndRunsTheDocument() throws IOException {
        Path file = folder.resolve("doc.sluice.json");
        Files.write(file, Examples.bytes("guide-4-manual-stream").orElseThrow());

        assertThat(Session.of("studio", file).ended(0).err())
                .startsWith(
                        "There is no display, so %s runs here for ten seconds at most. Ctrl-C stops it.%n"
                                .formatted(file))
                .contains("completed after ");
    }

    @Test
    void checkTellsProgramsWhatItTellsPeople() throws IOException {
        Path file = folder.resolve("a,b.sluice.json");
        Files.writeString(file, many(3).replace("1000}", "-1}"));
        String sentence = "“ch”, Capacity: -1 is out of range.";
        String remedy = "Write a whole number (slots) from 0 to 1000000.";

        assertThat(Session.of("check", file).ended(1).out())
                .isEqualTo("%s:3:55: error: %s %s%n".formatted(file, sentence, remedy));
        assertThat(Session.of("check", file, "--format", "github").ended(1).out())
                .isEqualTo(
                        "::error file=%s,line=3,col=55::%s %s%n"
                                .formatted(file.toString().replace(",", "%2C"), sentence, remedy));
        assertThat(json(Session.of("check", file, "--format", "json").ended(1).out()))
                .isEqualTo(
                        Map.of(
                                "problems",
                                List.of(
                                        Map.of(
                                                "file",
                                                file.toString(),
                                                "severity",
                                                "error",
                                                "line",
                                                3L,
                                                "column",
                                                55L,
                                                "node",
                                                "ch",
                                                "param",
                                                "capacity",
                                                "sentence",
                                                sentence,
                                                "remedy",
                                                remedy))));
    }

    @Test
    void checkFindsNothingWrongWithTheExamples() {
        Object[] line = Examples.list().stream().map(Examples.Entry::name).toArray();
        Object[] words = new Object[line.length + 1];
        words[0] = "check";
        System.arraycopy(line, 0, words, 1, line.length);

        assertThat(Session.of(words).ended(0).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buffered | At once: with 0 no body is ever started and it hangs for ever, as in"
                        + " Rust. Write 1 or more.",
                "buffer_unordered | At once: with 0 no body is ever started and it hangs for ever,"
                        + " as in Rust. Write 1 or more.",
                "chunks | How many: with 0 it panics at the start, as in Rust: assertion failed:"
                        + " capacity > 0. Write 1 or more.",
                "ready_chunks | At most: with 0 it panics at the start, as in Rust: assertion"
                        + " failed: capacity > 0. Write 1 or more.",
                "chunks_timeout | How many: with 0 it panics at the start, as in Rust: assertion"
                        + " failed: capacity > 0. Write 1 or more."
            })
    void aCountOfZeroIsToldBeforeTheRunAndThenDoesWhatRustDoes(String kind, String warning)
            throws IOException {
        Path file = folder.resolve("zero.sluice.json");
        Files.writeString(
                file,
                """
                {"format": 1, "nodes": [{"id": "src", "kind": "iter"},
                  {"id": "it", "kind": "%s", "params": {"n": 0}}, {"id": "out", "kind": "for_each"}],
                 "wires": [["src.out", "it.in"], ["it.out", "out.in"]]}
                """
                        .formatted(kind));

        assertThat(Session.of("check", file).ended(0).out())
                .startsWith(file + ":2:")
                .endsWith("warning: “it”, " + warning + System.lineSeparator());
        String end =
                kind.contains("chunks")
                        ? "panicked after 0 in “it”: assertion failed: capacity > 0"
                        : "deadlocked";
        assertThat(virtually(file).ended(1).err()).contains(end);
    }

    @Test
    void followingAFileForEverInVirtualTimeIsToldBeforeTheRun() throws IOException {
        Path file = folder.resolve("follow.sluice.json");
        Files.writeString(
                file,
                many(1).replace(
                                "\"range\", \"params\": {\"count\": 1, \"every\": \"none\"}",
                                "\"lines\", \"params\": {\"follow\": true}")
                        .replace(
                                "\"format\": 1",
                                "\"format\": 1, \"settings\": {\"clock\": \"virtual\"}"));

        assertThat(Session.of("check", file).ended(0).out())
                .contains(
                        "warning: “src”, Follows: in virtual time nothing waits for a file to"
                                + " grow");
        Files.writeString(file, Files.readString(file).replace("\"virtual\"", "\"live\""));
        assertThat(Session.of("check", file).ended(0).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "map, '', for_each, true",
        "take, '', for_each, false",
        "throttle, '', for_each, false",
        "then, '\"takes\": \"10ms\"', for_each, false",
        "inspect, '', print, true",
        "to_result, '', try_for_each, false"
    })
    void aTaskThatNeverLetsGoIsToldBeforeTheRun(
            String kind, String params, String sink, boolean told) throws IOException {
        Path file = folder.resolve("starving.sluice.json");
        Files.writeString(
                file,
                """
                {"format": 1, "nodes": [{"id": "src", "kind": "repeat"},
                  {"id": "it", "kind": "%s", "params": {%s}}, {"id": "out", "kind": "%s"}],
                 "wires": [["src.out", "it.in"], ["it.out", "out.in"]]}
                """
                        .formatted(kind, params, sink));
        String warning =
                file
                        + ":1:25: warning: “src” never waits and never ends, and nothing behind it"
                        + " does: its task never lets go, and in virtual time the clock stands"
                        + " still for ever. Put “take” or “throttle” behind it, or let a body take"
                        + " time."
                        + System.lineSeparator();

        assertThat(Session.of("check", file).ended(0).out()).isEqualTo(told ? warning : "");
    }

    private static Session virtually(Object... args) {
        Object[] words = new Object[args.length + 3];
        words[0] = "run";
        System.arraycopy(args, 0, words, 1, args.length);
        words[args.length + 1] = "--clock";
        words[args.length + 2] = "virtual";
        return Session.of(words);
    }

    private static Map<?, ?> channel(Session session) {
        return (Map<?, ?>)
                ((List<?>) Optional.ofNullable(json(session.out()).get("channels")).orElseThrow())
                        .getFirst();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static Map<?, ?> json(String text) {
        return (Map<?, ?>) Json.parse(text).orElseThrow();
    }
}
