package dev.sluice.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PipelineReaderTest {
    private static final String WHOLE =
            """
            {
              "format": 1,
              "name": "Two sensors",
              "about": "Shows a stall.",
              "settings": {"clock": "virtual", "speed": 2, "seed": 7, "until": "10s", "later": true},
              "nodes": [
                {"id": "a", "kind": "range", "label": "kitchen", "params": {"every": "50ms", "count": 3}, "colour": "teal", "x": 10, "y": 20.5},
                {"id": "b", "kind": "from_the_future", "params": {"deep": {"er": [1, 2.5, null]}}, "bypassed": true, "x": 0, "y": 0, "mood": "good"}
              ],
              "wires": [
                ["a.out", "b.in"]
              ],
              "notes": [
                {"id": "n1", "text": "look", "node": "a", "colour": "amber", "x": 1, "y": 2, "width": 200, "height": 100}
              ],
              "groups": [
                {"id": "g1", "title": "Sensors", "colour": "grey", "nodes": ["a"]}
              ],
              "shape": {"of": "things to come"}
            }
            """;

    @Test
    void aDocumentIsReadWhole() {
        Pipeline pipeline = opened(WHOLE).pipeline();

        assertThat(pipeline.name()).isEqualTo("Two sensors");
        assertThat(pipeline.settings())
                .isEqualTo(
                        new Settings(
                                Settings.Clock.VIRTUAL,
                                2,
                                7,
                                Optional.of(Duration.ofSeconds(10)),
                                Map.of("later", true)));
        assertThat(pipeline.nodes().getFirst())
                .isEqualTo(
                        new Node(
                                "a",
                                "range",
                                "kitchen",
                                Map.of("every", "50ms", "count", 3L),
                                false,
                                "teal",
                                10,
                                20.5,
                                Map.of()));
        assertThat(pipeline.wires()).containsExactly(Wire.of("a", "out", "b", "in"));
        assertThat(pipeline.nodes().get(1).bypassed()).isTrue();
        assertThat(pipeline.notes())
                .containsExactly(Note.of("n1", "look", 1, 2).withNode("a").withColour("amber"));
        assertThat(pipeline.groups())
                .containsExactly(Group.of("g1", "Sensors", List.of("a")).withColour("grey"));
    }

    @Test
    void openAndSaveKeepsEveryByteOfAWellWrittenFile() {
        assertThat(PipelineWriter.write(opened(WHOLE).pipeline())).isEqualTo(WHOLE);
    }

    @Test
    void unknownKindsAndFieldsSurvive() {
        Pipeline pipeline = opened(WHOLE).pipeline();

        assertThat(pipeline.extra()).containsKey("shape");
        assertThat(pipeline.nodes().get(1).extra()).containsEntry("mood", "good");
        assertThat(opened(PipelineWriter.write(pipeline)).pipeline()).isEqualTo(pipeline);
    }

    @Test
    void aProblemIsLocatedAtItsParameterOrNode() {
        Positions positions = opened(WHOLE).positions();

        Problem.Place param =
                positions.locate(Problem.error(Problem.Place.param("a", "count"), "", "")).place();
        Problem.Place node =
                positions.locate(Problem.error(Problem.Place.node("b"), "", "")).place();

        assertThat(param.line()).isEqualTo(7);
        assertThat(param.column())
                .isEqualTo(WHOLE.lines().skip(6).findFirst().orElseThrow().indexOf("3}") + 1);
        assertThat(node.line()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    ''                                     ¦ 1 ¦ 1  ¦ The file is empty.
                    {"format":1,"name":"a","name":"b"}     ¦ 1 ¦ 24 ¦ The name "name" stands twice in one object.
                    {"format":1} x                         ¦ 1 ¦ 14 ¦ This is not JSON
                    {"format":1} {}                        ¦ 1 ¦ 14 ¦ Something follows the end of the document.
                    {"format":1,"nodes":[{"id":"a"}]}      ¦ 1 ¦ 22 ¦ A node has no "kind".
                    {"format":1,"nodes":{}}                ¦ 1 ¦ 21 ¦ "nodes" is an object.
                    {"format":1,"notes":[{"id":"a"},{"id":"a"}]} ¦ 1 ¦ 39 ¦ Two notes have the id "a".
                    {"format":1,"groups":[{"id":"a"},{"id":"a"}]} ¦ 1 ¦ 40 ¦ Two groups have the id "a".
                    {"format":1,"nodes":[{"id":"a","kind":"m","bypassed":1}]} ¦ 1 ¦ 54 ¦ "bypassed" is the number 1.
                    {"format":1,"wires":[["a","b.in"]]}    ¦ 1 ¦ 23 ¦ A wire ends at the text "a".
                    {"format":1,"wires":["a.out"]}         ¦ 1 ¦ 22 ¦ A wire is the text "a.out".
                    {"format":2}                           ¦ 1 ¦ 11 ¦ The file has format 2
                    {"name":"no format"}                   ¦ 1 ¦ 1  ¦ The document has no "format".
                    [1]                                    ¦ 1 ¦ 1  ¦ The document is a list, not an object.
                    {"format":1,"settings":{"until":"soon"}} ¦ 1 ¦ 33 ¦ "until" is the text "soon".
                    {"format":1,"settings":{"speed":0}}    ¦ 1 ¦ 33 ¦ The speed is 0.0.
                    """)
    void whatIsNotADocumentIsRefusedWithItsPlace(
            String text, int line, int column, String sentence) {
        Problem problem = refused(text.getBytes(UTF_8));

        assertThat(problem.sentence()).startsWith(sentence);
        assertThat(problem.place().line()).isEqualTo(line);
        assertThat(problem.place().column()).isEqualTo(column);
        assertThat(problem.remedy()).isNotBlank();
    }

    @Test
    void brokenJsonIsExplainedWithoutSpeakingOfJava() {
        for (String text :
                new String[] {
                    "{\"format\": 1,}",
                    "{\"format\": tru}",
                    "{\"a\": \"\u0001\"}",
                    "{",
                    "\"",
                    "{\"a\" 1}"
                }) {
            String sentence = refused(text.getBytes(UTF_8)).sentence();
            assertThat(sentence)
                    .as(text)
                    .startsWith("This is not JSON")
                    .doesNotContain("java", "tools.jackson", "code ");
        }
    }

    @Test
    void whatIsTooBigIsRefused() {
        assertThat(refused(new byte[6 << 20]).sentence())
                .isEqualTo("The file is larger than 5 MiB.");
        Problem deep = refused("[".repeat(100_000).getBytes(UTF_8));
        assertThat(deep.sentence()).contains("nested more than 64 deep");
        assertThat(deep.place().line()).isEqualTo(1);
        assertThat(deep.place().column()).isBetween(64, 67);
        assertThat(refused(("{\"format\": 1" + "0".repeat(200) + "}").getBytes(UTF_8)).sentence())
                .isEqualTo("A number has more than 100 digits.");
        String nodes = "{\"id\":\"n\",\"kind\":\"map\"},".repeat(10_001).replaceFirst(",$", "");
        assertThat(refused(("{\"format\":1,\"nodes\":[" + nodes + "]}").getBytes(UTF_8)).sentence())
                .isEqualTo("More than 10,000 nodes.");
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(refused("{\"format\": 1}".getBytes(UTF_16)).sentence()).contains("UTF-16");
        Problem problem = refused("{\"format\": 1,\n \"name\": \"ä\"}".getBytes(ISO_8859_1));
        assertThat(problem.sentence()).isEqualTo("The byte 0xE4 is not UTF-8.");
        assertThat(problem.place().line()).isEqualTo(2);
        assertThat(problem.place().column()).isEqualTo(11);
        assertThat(opened("\uFEFF{\"format\": 1}").pipeline()).isEqualTo(Pipeline.EMPTY);
    }

    private static Reading.Opened opened(String text) {
        Reading reading = PipelineReader.read(text.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(Reading.Opened.class);
        return (Reading.Opened) reading;
    }

    private static Problem refused(byte[] bytes) {
        Reading reading = PipelineReader.read(bytes);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).problems().getFirst();
    }
}
