package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// Whatever is wrong with a file is told in a clear line, and ends with exit code 1.
final class BadInputTest {
    @TempDir Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("bad.sluice.json");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(
                        "an empty file",
                        "",
                        ":1:1: error: The file is empty. A pipeline starts with { \"format\": 1,"
                                + " ... }; see the examples."),
                arguments(
                        "100,000 nested brackets",
                        "[".repeat(100_000),
                        ":1:66: error: Lists or objects are nested more than 64 deep. Flatten"
                                + " them."),
                arguments(
                        "duplicate keys",
                        "{\"format\": 1,\n \"name\": \"a\",\n \"name\": \"b\"}",
                        ":3:2: error: The name \"name\" stands twice in one object. Keep one of"
                                + " them."),
                arguments(
                        "an unknown kind",
                        document(
                                "{\"id\": \"src\", \"kind\": \"itter\"}, {\"id\": \"out\","
                                        + " \"kind\": \"for_each\"}",
                                "[\"src.out\", \"out.in\"]"),
                        ":2:2: error: “src” is of the unknown kind “itter”. Did you mean “iter”?"),
                arguments(
                        "a cycle",
                        document(
                                "{\"id\": \"a\", \"kind\": \"map\"}, {\"id\": \"b\", \"kind\":"
                                        + " \"map\"}, {\"id\": \"out\", \"kind\": \"for_each\"}",
                                "[\"a.out\", \"b.in\"], [\"b.out\", \"a.in\"]"),
                        ":3:21: error: The wire from “b.out” to “a.in” closes a circle."
                                + " Items cannot flow back; delete one of its wires."),
                arguments(
                        "a wire to nowhere",
                        document(
                                "{\"id\": \"src\", \"kind\": \"iter\"}, {\"id\": \"out\", \"kind\":"
                                        + " \"for_each\"}",
                                "[\"src.out\", \"out.in\"], [\"src.out\", \"ouut.in\"]"),
                        ":3:25: error: A wire ends at “ouut.in”, but there is no node “ouut”. Did"
                                + " you mean “out”?"),
                arguments(
                        "capacity -1",
                        channel("\"kind\": \"generator\"", "\"params\": {\"capacity\": -1}"),
                        ":2:90: error: “ch”, Capacity: -1 is out of range."
                                + " Write a whole number (slots) from 0 to 1000000."),
                arguments(
                        "every 5 bananas",
                        channel(
                                "\"kind\": \"generator\", \"params\": {\"every\": \"5 bananas\"}",
                                "\"params\": {}"),
                        ":2:57: error: “gen”, Every (at character 3): “bananas” is not a unit of"
                            + " time. Write ns, us, ms, s, m or h after the number, for instance"
                            + " 5ms."),
                arguments(
                        "item +",
                        map("item +"),
                        ":2:80: error: “m”, Becomes (at character 7): something is missing after"
                                + " `+`. Write a value, for instance `item`."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isToldWithItsPlaceAndARemedy(String what, String text, String message) throws IOException {
        Files.writeString(file, text);

        Session run = Session.of("run", file).ended(1);
        Session check = Session.of("check", file).ended(1);

        assertThat(run.err().lines().findFirst()).as(what).contains(file + message);
        assertThat(check.out().lines().findFirst()).as(what).contains(file + message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFileOfSixMebibytesIsNotRead() throws IOException {
        Files.writeString(file, " ".repeat(6 << 20));

        assertThat(Session.of("run", file).ended(1).err())
                .isEqualTo(
                        "%s: error: “%s” is larger than 5 MiB. A pipeline of that size is not supported; split it.%n"
                                .formatted(file, file));
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsPlace() throws IOException {
        Files.write(file, new byte[] {'{', '\n', ' ', '"', (byte) 0xff, '"'});

        assertThat(Session.of("run", file).ended(1).err()).startsWith(file + ":2:3: error: ");
    }

    @Test
    void anExpressionThatLoopsGivesUp() throws IOException {
        String ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        String text = ten;
        for (char variable = 'a'; variable <= 'h'; variable++) {
            text = ten + ".map(" + variable + ", " + text + ")";
        }
        Files.writeString(file, map(text));

        assertThat(Session.of("run", file, "--clock", "virtual").ended(1).err())
                .startsWith("panicked after 0 in “m”, item 0 of “src”: ")
                .contains("gave up after 5,000,000 steps");
    }

    @Test
    void aFolderIsNoDocument() {
        assertThat(Session.of("run", folder).ended(1).err())
                .isEqualTo(
                        "%s: error: “%s” is a folder. Name a *.sluice.json file.%n"
                                .formatted(folder, folder));
    }

    @Test
    void aMissingFileIsCalledByItsName() {
        assertThat(Session.of("run", file).ended(1).err())
                .isEqualTo(
                        "%s: error: There is no file “%s”. Check the name, or make one in the studio.%n"
                                .formatted(file, file));
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Files.writeString(file, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(Session.of("run", file).ended(1).err())
                .isEqualTo(
                        "%s: error: “%s” may not be read. Ask for permission to read it, or copy it.%n"
                                .formatted(file, file));
    }

    @Test
    void anEventFileInNoFolderIsTold() {
        Path nowhere = folder.resolve("nowhere").resolve("events.jsonl");

        assertThat(
                        Session.of(
                                        "run",
                                        "guide-2-unfold",
                                        "--clock",
                                        "virtual",
                                        "--events",
                                        nowhere)
                                .ended(1)
                                .err())
                .isEqualTo("sluice: “%s”: no such file or folder.%n".formatted(nowhere));
    }

    @Test
    void aLogThatCannotBeReadIsAPanicInWords() throws IOException {
        Files.writeString(
                file,
                channel(
                        "\"kind\": \"lines\", \"params\": {\"file\": \"no.log\"}",
                        "\"params\": {}"),
                UTF_8);

        assertThat(Session.of("run", file).ended(1).err())
                .startsWith("panicked after ")
                .contains("in “gen”")
                .contains("no.log");
    }

    private static String map(String expression) {
        return document(
                "{\"id\": \"src\", \"kind\": \"iter\"}, {\"id\": \"m\", \"kind\": \"map\","
                        + " \"params\": {\"value\": \""
                        + expression
                        + "\"}}, {\"id\": \"out\", \"kind\": \"for_each\"}",
                "[\"src.out\", \"m.in\"], [\"m.out\", \"out.in\"]");
    }

    private static String channel(String producer, String channel) {
        return document(
                "{\"id\": \"gen\", "
                        + producer
                        + "}, {\"id\": \"ch\", \"kind\": \"mpsc\", "
                        + channel
                        + "}, {\"id\": \"rs\", \"kind\": \"receiver_stream\"}, {\"id\": \"out\","
                        + " \"kind\": \"for_each\"}",
                "[\"gen.out\", \"ch.in\"], [\"ch.out\", \"rs.in\"], [\"rs.out\", \"out.in\"]");
    }

    private static String document(String nodes, String wires) {
        return "{\"format\": 1, \"nodes\": [\n " + nodes + "], \"wires\": [\n " + wires + "]}";
    }
}
