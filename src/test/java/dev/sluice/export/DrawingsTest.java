package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// Drawings for Graphviz and Mermaid. The golden files were rendered with both and looked at.
final class DrawingsTest {
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "'",
                    "`",
                    "\\",
                    "\\n",
                    "\\N",
                    "\n",
                    "\r\n",
                    "\t",
                    "\0",
                    "#",
                    "#35;",
                    "#quot;",
                    "&",
                    "&amp;",
                    "<",
                    ">",
                    "</b>",
                    "<br/>",
                    "]]>",
                    "%",
                    "%%",
                    "%%{init: {}}%%",
                    "{",
                    "}",
                    "[",
                    "]",
                    "(",
                    ")",
                    "|",
                    "-->",
                    "---",
                    "==>",
                    ";",
                    ":",
                    ":::",
                    "@{",
                    "_",
                    "*",
                    "~",
                    "end",
                    "graph",
                    "subgraph",
                    "style x:#1;",
                    "classDef x:#1;",
                    "1. ",
                    "- ",
                    " ",
                    "a",
                    "Z",
                    "0",
                    "é",
                    "日",
                    "🦀",
                    "\u2028",
                    "\ud800",
                    "\uffff",
                    "\u007f",
                    "$$x$$",
                    "http://a.b/c");
    private static final Pattern MERMAID_CODE = Pattern.compile("#(\\d+);");

    @TempDir Path folder;

    static Stream<String> examples() {
        return Examples.list().stream().map(Examples.Entry::name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quick-start", "guide-6-error-handling", "guide-8-merge"})
    void anExampleIsDrawnAsBefore(String example) throws IOException {
        Golden.check(example + ".dot", text("dot", example(example)));
        Golden.check(example + ".mmd", text("mermaid", example(example)));
    }

    @Test
    void aDocumentOfNastyNamesIsDrawnAsBefore() throws IOException {
        Pipeline nasty = nasty();

        Golden.check("nasty.dot", text("dot", nasty));
        Golden.check("nasty.mmd", text("mermaid", nasty));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void jsonIsTheDocumentItself(String example) {
        assertThat(text("json", example(example)))
                .isEqualTo(new String(Examples.bytes(example).orElseThrow(), UTF_8));
    }

    @RepeatedTest(200)
    void noLabelEscapesFromItsNode(RepetitionInfo repetition) throws Exception {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        String label = label(random);
        Pipeline plain = twoNodes("plain");
        Pipeline labelled = twoNodes(label);

        assertThat(dotLabel(text("dot", labelled)))
                .as("label %s", label)
                .isEqualTo(Printable.of(label) + "\nmpsc\ncapacity: 5");
        assertThat(mermaidLabel(text("mermaid", labelled)))
                .as("label %s", label)
                .isEqualTo(Printable.of(label) + "\nmpsc\ncapacity: 5");
        assertThat(without(dotLabelText(text("dot", labelled)), text("dot", labelled)))
                .isEqualTo(without(dotLabelText(text("dot", plain)), text("dot", plain)));
        assertThat(without(mermaidLabelText(text("mermaid", labelled)), text("mermaid", labelled)))
                .isEqualTo(
                        without(mermaidLabelText(text("mermaid", plain)), text("mermaid", plain)));
    }

    @Test
    void idsThatDifferHaveNamesThatDiffer() {
        Pipeline pipeline =
                Pipeline.EMPTY.withNodes(
                        List.of(
                                Node.of("a_b_2", "mpsc", 0, 0),
                                Node.of("a-b", "mpsc", 0, 0),
                                Node.of("a_b", "mpsc", 0, 0),
                                Node.of("日_b", "mpsc", 0, 0)));

        assertThat(
                        text("mermaid", pipeline)
                                .lines()
                                .filter(line -> line.contains("[("))
                                .map(line -> line.strip().replaceAll("\\[.*", "")))
                .containsExactly("n_a_b_2", "n_a_b", "n_a_b_3", "n___b");
    }

    /// Where Graphviz is installed.
    @Test
    void graphvizDrawsEveryExampleWithoutComplaint() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "dot"))));
        for (String example : examples().toList()) {
            assertThat(graphviz(text("dot", example(example)))).as(example).isEmpty();
        }
        assertThat(graphviz(text("dot", nasty()))).isEmpty();
        SplittableRandom random = new SplittableRandom(1);
        List<Node> nodes =
                Stream.iterate(0, i -> i < 200, i -> i + 1)
                        .map(i -> Node.of("n" + i, "mpsc", 0, 0).withLabel(label(random)))
                        .toList();
        assertThat(graphviz(text("dot", Pipeline.EMPTY.withNodes(nodes)))).isEmpty();
    }

    private String graphviz(String dot) throws Exception {
        Path input = Files.writeString(folder.resolve("in.dot"), dot);
        Process process =
                new ProcessBuilder(
                                "dot",
                                "-Tsvg",
                                "-o",
                                folder.resolve("out").toString(),
                                input.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? said : said + "exit code " + process.exitValue();
    }

    private static String label(SplittableRandom random) {
        StringBuilder label = new StringBuilder("x");
        for (int i = random.nextInt(8); i >= 0; i--) {
            label.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return label.toString();
    }

    private static Pipeline twoNodes(String label) {
        return Pipeline.EMPTY
                .withNodes(
                        List.of(
                                Node.of("it", "mpsc", 0, 0).withLabel(label),
                                Node.of("other", "range", 0, 0)))
                .withWires(List.of(Wire.of("other", "out", "it", "in")));
    }

    /// What an XML parser makes of the label, and Graphviz of its backslashes.
    private static String dotLabel(String dot) throws Exception {
        String xml = "<l>" + dotLabelText(dot).replace("<br/>", "\n") + "</l>";
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement().getTextContent().replace("\\\\", "\\");
    }

    private static String dotLabelText(String dot) {
        return between(dot, "\"it\" [label=<", ">, color=");
    }

    private static String mermaidLabel(String mermaid) {
        String label = mermaidLabelText(mermaid);
        assertThat(label).doesNotContain("\"", "%%", "`", "\n");
        String text = label.replace("<b>", "").replace("</b>", "").replace("<br>", "\n");
        assertThat(text).doesNotContain("<", ">", "&");
        return MERMAID_CODE
                .matcher(text)
                .replaceAll(
                        code ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(code.group(1)))))
                .replace("\u2060", "");
    }

    private static String mermaidLabelText(String mermaid) {
        return between(mermaid, "n_it[(\"", "\")]:::channel");
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private static String without(String part, String text) {
        return text.replace(part, "");
    }

    private static String text(String format, Pipeline pipeline) {
        Exporter exporter = Objects.requireNonNull(Exporter.all().get(format));
        return ((Exporter.Notation) exporter).text(pipeline, Catalog.standard());
    }

    private static Pipeline example(String name) {
        return opened(Examples.open(name).orElseThrow());
    }

    private static Pipeline nasty() {
        return opened(
                DocumentFile.load(
                        Path.of("src/test/resources/dev/sluice/export/nasty.sluice.json")));
    }

    private static Pipeline opened(Reading reading) {
        return ((Reading.Opened) reading).pipeline();
    }
}
