package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How a program in Java is written; that it does what the document does is for others to test.
final class JavaExporterTest {
    @ParameterizedTest
    @ValueSource(strings = {"quick-start", "guide-7-buffer-and-chunks", "guide-8-merge"})
    void anExampleIsWrittenAsBefore(String example) throws IOException {
        Golden.check(example + ".java.txt", text(example(example), false));
    }

    @Test
    void withVirtualTimeItTellsWhatSinksAreHanded() throws IOException {
        Golden.check("guide-6-virtual.java.txt", text(example("guide-6-error-handling"), true));
    }

    @Test
    void bodiesThatFailAreResults() throws IOException {
        Pipeline pipeline =
                chain(
                        Node.of("numbers", "iter", 0, 0),
                        Node.of("fine", "ok", 0, 0),
                        Node.of("work", "try_buffered", 0, 0)
                                .withParam("fails_when", "item % 3 == 2")
                                .withParam("value", "100 / (item - 4)")
                                .withParam("takes", "expr(20 - item) then 5ms"),
                        Node.of("sum", "try_fold", 0, 0));

        Golden.check("try-buffered.java.txt", text(pipeline, false));
    }

    @Test
    void everyNodeHasItsLines() {
        Exported.Files files = files(example("guide-8-merge"), false);
        List<String> lines = files.main().text().lines().toList();
        Map<String, String> found = new java.util.TreeMap<>();
        for (Span span : files.spans()) {
            found.merge(
                    span.node(),
                    String.join("\n", lines.subList(span.first() - 1, span.last())),
                    (a, b) -> a + "\n" + b);
        }

        assertThat(found.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        example("guide-8-merge").nodes().stream().map(Node::id).toList());
        assertThat(found.get("sensor-channel")).contains("Channel<Long> sensorChannel");
        assertThat(found.get("both")).contains("StreamExt.<String>merge(").doesNotContain("map(");
    }

    @ParameterizedTest
    @CsvSource({
        "a-b, aB",
        "class, classNode",
        "item, itemNode",
        "9lives, node9lives",
        "_, node",
        "émile, émile"
    })
    void variablesAreNamedAfterTheirNodes(String id, String variable) {
        assertThat(text(chain(Node.of("n0", "iter", 0, 0), Node.of(id, "for_each", 0, 0)), false))
                .contains("static Future<?> " + variable + "(");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guide 7: several at once | Guide7SeveralAtOnce",
                "7 up | Pipeline7Up",
                "*** | Pipeline",
                "Stream | PipelineStream"
            })
    void theClassIsNamedAfterTheDocument(String name, String type) {
        Pipeline pipeline = chain(Node.of("n0", "iter", 0, 0), Node.of("n1", "for_each", 0, 0));

        assertThat(files(pipeline.withName(name), false).main().path()).isEqualTo(type + ".java");
    }

    @Test
    void aNodeThatCannotBeWrittenIsNamedWithTheReason() {
        Pipeline pipeline =
                chain(
                        Node.of("values", "iter", 0, 0).withParam("values", List.of(1L, "two")),
                        Node.of("twice", "map", 0, 0).withParam("value", "item * 2"),
                        Node.of("end", "for_each", 0, 0));

        assertThat(refusals(pipeline))
                .containsExactly(
                        "“twice” cannot be exported to Java. Java has to know beforehand what it"
                                + " calculates with, and here kinds mix.");
    }

    @Test
    void aNameCannotEscapeFromAComment() {
        Pipeline pipeline =
                chain(Node.of("n0", "iter", 0, 0), Node.of("n1", "for_each", 0, 0))
                        .withName("a\nb \\u000a c")
                        .withAbout("one\n} two \u2028 three");

        assertThat(text(pipeline, false).lines())
                .contains("// Exported by Sluice from “a b \\ u000a c”.", "/// one } two   three");
    }

    private static List<String> refusals(Pipeline pipeline) {
        return switch (program().program(pipeline, Catalog.standard(), false)) {
            case Exported.Refused(List<Problem> problems) ->
                    problems.stream().map(Problem::sentence).toList();
            case Exported.Files _ -> List.of();
        };
    }

    private static String text(Pipeline pipeline, boolean virtualTime) {
        return files(pipeline, virtualTime).main().text();
    }

    private static Exported.Files files(Pipeline pipeline, boolean virtualTime) {
        return (Exported.Files) program().program(pipeline, Catalog.standard(), virtualTime);
    }

    private static Exporter.Program program() {
        return (Exporter.Program) Objects.requireNonNull(Exporter.all().get("java"));
    }

    private static Pipeline chain(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires);
    }

    private static Pipeline example(String name) {
        return ((Reading.Opened) Examples.open(name).orElseThrow()).pipeline();
    }
}
