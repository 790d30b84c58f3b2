package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.chain;
import static dev.sluice.plan.Drawn.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Random pipelines with spawned bodies, with what tokio 1.24.2 (`current_thread`, paused clock) and futures
/// 0.3.21 did when they ran them: every step of every task, in order.
///
/// A program is a line: `channel capacity start,count,gap …` or `iter count`; then operators, `kind n
/// base,step,modulus panics-at`, all spawned (`tokio::spawn` in the closure, `.await.unwrap()` in the future);
/// maybe `take n`; then the sink and whether its bodies are spawned or its own. A body sleeps for
/// `base + step * (item % modulus)` milliseconds.
class SpawnedProgramsTest {
    static Stream<String> programs() throws IOException {
        try (InputStream in =
                SpawnedProgramsTest.class.getResourceAsStream("spawned-programs.txt")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("=== ", -1)).skip(1);
        }
    }

    @ParameterizedTest(name = "program {index}")
    @MethodSource("programs")
    void everyStepHappensWhenAndInTheOrderInWhichItDoesInTokio(String program) throws Exception {
        List<String> lines = program.lines().toList();
        try (Run run = Drawn.virtual(document(lines.getFirst()))) {
            Drawn.end(run);
            assertThat(Drawn.events(run).stream().map(SpawnedProgramsTest::line))
                    .filteredOn(Optional::isPresent)
                    .extracting(Optional::get)
                    .as(lines.getFirst())
                    .isEqualTo(lines.subList(1, lines.size()));
        }
    }

    private static Optional<String> line(Event event) {
        String node = event.node();
        boolean body = node.startsWith("op") || node.equals("sink");
        String what =
                switch (event.kind()) {
                    case SENT -> node + " sent " + event.value();
                    case SEND_FAILED -> node + " refused " + event.value();
                    case WORK_STARTED -> body ? node + " begin " + event.value() : "";
                    case WORK_DONE, LEFT_OUT -> body ? node + " done " + event.value() : "";
                    case YIELDED -> node.startsWith("op") ? node + " out " + event.value() : "";
                    case ENDED -> node.equals("sink") ? "end" : "";
                    case PANICKED ->
                            String.valueOf(event.value()).startsWith("a spawned body panicked")
                                    ? "panicked"
                                    : node + " panics";
                    case SEND_CALLED,
                            SEND_WAITS,
                            DROPPED,
                            ROUTED,
                            RECEIVED,
                            WORK_CANCELLED,
                            PRINTED,
                            TUNED ->
                            "";
                };
        return what.isEmpty() ? Optional.empty() : Optional.of(event.time() / MS + " " + what);
    }

    private static Pipeline document(String program) {
        List<String> parts = Arrays.asList(program.split("; ", -1));
        List<Node> nodes = new ArrayList<>();
        String[] source = parts.getFirst().split(" ", -1);
        nodes.add(
                source[0].equals("iter")
                        ? node("source", "iter", "count", Long.parseLong(source[1]))
                        : node("source", "receiver_stream"));
        for (String part : parts.subList(1, parts.size() - 1)) {
            nodes.add(operator(part.split(" ", -1), nodes.size() - 1));
        }
        nodes.add(sink(parts.getLast().split(" ", -1)));
        Pipeline pipeline = chain(nodes.toArray(Node[]::new));
        return source[0].equals("iter") ? pipeline : fed(pipeline, source);
    }

    private static Node operator(String[] words, int place) {
        if (words[0].equals("take")) {
            return node("take", "take", "n", Long.parseLong(words[1]));
        }
        Node operator = node("op" + place, words[0], "takes", delay(words[2]), "spawned", true);
        if (!words[0].equals("then")) {
            operator = operator.withParam("n", Long.parseLong(words[1]));
        }
        return words[3].equals("-")
                ? operator
                : operator.withParam("value", "item == " + words[3] + " ? 1 / 0 : item");
    }

    private static Node sink(String[] words) {
        boolean spawned = words[3].equals("spawned");
        Node sink = node("sink", words[0], "takes", delay(words[2]), "spawned", spawned);
        return words[0].equals("for_each")
                ? sink
                : sink.withParam("limit", Long.parseLong(words[1]));
    }

    private static String delay(String words) {
        String[] numbers = words.split(",", -1);
        return words.startsWith("0,0,")
                ? "none"
                : "expr(" + numbers[0] + " + " + numbers[1] + " * (item % " + numbers[2] + "))";
    }

    private static Pipeline fed(Pipeline consumer, String[] source) {
        List<Node> nodes = new ArrayList<>(consumer.nodes());
        List<Wire> wires = new ArrayList<>(consumer.wires());
        nodes.add(node("channel", "mpsc", "capacity", Long.parseLong(source[1])));
        wires.add(Wire.of("channel", "out", "source", "in"));
        for (int i = 2; i < source.length; i++) {
            String[] numbers = source[i].split(",", -1);
            String id = "p" + (i - 2);
            nodes.add(
                    node(
                            id,
                            "range",
                            "start",
                            numbers[0] + "ms",
                            "from",
                            (i - 2) * 100L,
                            "count",
                            Long.parseLong(numbers[1]),
                            "every",
                            numbers[2] + "ms"));
            wires.add(Wire.of(id, "out", "channel", "in"));
        }
        return consumer.withNodes(nodes).withWires(wires);
    }
}
