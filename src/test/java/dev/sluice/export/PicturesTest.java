package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Vector pictures of the canvas. They were rendered and looked at beside the canvas.
final class PicturesTest {
    private static final List<String> PIECES =
            List.of(
                    "&",
                    "&amp;",
                    "<",
                    ">",
                    "</title>",
                    "<script>",
                    "]]>",
                    "\"",
                    "'",
                    "\n",
                    "\r\n",
                    "\t",
                    "\0",
                    "\u001b[0m",
                    "\u0085",
                    "\u2028",
                    "\ud800",
                    "\udc00",
                    "\ufffe",
                    "\uffff",
                    "\u200f",
                    "\u202e",
                    "  ",
                    " ",
                    "a",
                    "W",
                    "é",
                    "日",
                    "🦀",
                    "e\u0301",
                    "w".repeat(60));

    static Stream<String> examples() {
        return Examples.list().stream().map(Examples.Entry::name);
    }

    @Test
    void theQuickStartIsDrawnAsBefore() throws Exception {
        Golden.check("quick-start.svg", Picture.of(example("quick-start"), false).text());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void allOfAnExampleIsThere(String name) throws Exception {
        Pipeline pipeline = example(name);
        Picture picture = Picture.of(pipeline, true);

        assertWhole(picture, pipeline);
        assertThat(picture.content("title")).isEqualTo(pipeline.name());
        assertThat(picture.content("desc")).startsWith(pipeline.about()).contains(" → ");
        assertThat(picture.data("task")).isNotEmpty().contains("main");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void lightAndDarkDifferInTheirColoursOnly(String name) throws Exception {
        String light = Picture.of(example(name), false).text();
        String dark = Picture.of(example(name), true).text();

        assertThat(light).isNotEqualTo(dark);
        assertThat(colourless(light)).isEqualTo(colourless(dark));
    }

    private static String colourless(String text) {
        return text.replaceAll("#[0-9a-f]{6}", "#");
    }

    @Test
    void aPictureNeedsNothingElse() throws Exception {
        String text = Picture.of(example("route"), false).text();

        assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "url(", "href", "<style", "<script", " id=");
    }

    @Test
    void anEmptyDocumentIsAnEmptyPicture() throws Exception {
        Picture picture = Picture.of(Pipeline.EMPTY, false);

        assertThat(picture.drawn()).singleElement().isEqualTo(background(picture));
    }

    private static Picture.Place background(Picture picture) {
        Picture.Place all = picture.shown();
        return new Picture.Place(all.left(), all.top(), all.right(), all.bottom(), "a rect");
    }

    @Test
    void nodesThatNobodyPlacedAreLaidOut() throws Exception {
        Pipeline pipeline = example("quick-start");
        Picture picture =
                Picture.of(
                        pipeline.withNodes(
                                pipeline.nodes().stream().map(node -> node.at(0, 0)).toList()),
                        false);

        assertWhole(picture, pipeline);
        assertThat(picture.shown().right() - picture.shown().left()).isGreaterThan(1000);
    }

    @Test
    void aWireThatLeadsBackIsAllInThePicture() throws Exception {
        Pipeline pipeline =
                Pipeline.EMPTY
                        .withNodes(
                                List.of(
                                        Node.of("last", "for_each", 0, 0),
                                        Node.of("first", "range", 1500, 200),
                                        Node.of("map", "map", 700, 100)))
                        .withWires(
                                List.of(
                                        Wire.of("first", "out", "map", "in"),
                                        Wire.of("map", "out", "last", "in")));

        assertWhole(Picture.of(pipeline, false), pipeline);
    }

    @RepeatedTest(100)
    void whateverIsInADocumentThePictureIsWellFormedAndWhole(RepetitionInfo repetition)
            throws Exception {
        long seed = repetition.getCurrentRepetition();
        Pipeline pipeline = new Drawn(new SplittableRandom(seed)).pipeline();
        Picture picture = Picture.of(pipeline, false);

        assertThat(picture.text())
                .as("seed %d", seed)
                .isEqualTo(Picture.of(pipeline, false).text());
        assertWhole(picture, pipeline);
    }

    /// Every node with its name, every wire, note and group is there, and nothing is outside.
    private static void assertWhole(Picture picture, Pipeline pipeline) {
        assertThat(picture.data("node"))
                .isEqualTo(pipeline.nodes().stream().map(Node::id).toList());
        assertThat(picture.data("wire"))
                .isEqualTo(
                        pipeline.wires().stream()
                                .map(wire -> wire.from() + " " + wire.to())
                                .toList());
        assertThat(picture.data("note"))
                .isEqualTo(pipeline.notes().stream().map(Note::id).map(Printable::of).toList());
        assertThat(picture.data("group"))
                .isEqualTo(pipeline.groups().stream().map(Group::id).toList());
        for (Node node : pipeline.nodes()) {
            String title = Printable.of(node.title()).replace('\n', ' ');
            assertThat(picture.words(node.id()))
                    .as("the words on “%s”", title)
                    .anyMatch(words -> title.startsWith(words.replaceAll("…$", "")));
        }
        assertThat(picture.drawn()).allMatch(place -> place.within(picture.shown()));
    }

    private static Pipeline example(String name) {
        return ((Reading.Opened) Examples.open(name).orElseThrow()).pipeline();
    }

    /// A random document, full of nonsense.
    private record Drawn(SplittableRandom random) {
        Pipeline pipeline() {
            List<Node> nodes = IntStream.range(0, random.nextInt(9)).mapToObj(this::node).toList();
            return Pipeline.EMPTY
                    .withName(label())
                    .withAbout(label())
                    .withNodes(nodes)
                    .withWires(wires(nodes))
                    .withNotes(IntStream.range(0, random.nextInt(3)).mapToObj(this::note).toList())
                    .withGroups(groups(nodes));
        }

        private Node node(int number) {
            List<NodeKind> kinds = List.copyOf(Catalog.standard().kinds());
            String kind =
                    random.nextInt(6) == 0
                            ? label()
                            : kinds.get(random.nextInt(kinds.size())).spec().id();
            return Node.of("n" + number, kind, place(), place())
                    .withLabel(random.nextInt(4) == 0 ? "" : label())
                    .withParam("capacity", random.nextInt(40))
                    .withColour(colour())
                    .withBypassed(random.nextInt(5) == 0);
        }

        private double place() {
            return random.nextInt(4) == 0 ? 0 : random.nextInt(-4000, 4000) / 4.0;
        }

        private String colour() {
            return List.of("", "red", "teal", "no such").get(random.nextInt(4));
        }

        private List<Wire> wires(List<Node> nodes) {
            List<Wire> wires = new ArrayList<>();
            for (Node from : nodes) {
                for (Port.Out out : spec(from).map(Spec::outs).orElse(List.of())) {
                    Node to = nodes.get(random.nextInt(nodes.size()));
                    spec(to).stream()
                            .flatMap(spec -> spec.ins().stream())
                            .findAny()
                            .ifPresent(
                                    in ->
                                            wires.add(
                                                    Wire.of(
                                                            from.id(), out.id(), to.id(),
                                                            in.id())));
                }
            }
            return wires;
        }

        private static Optional<Spec> spec(Node node) {
            return Catalog.standard().spec(node.kind());
        }

        private Note note(int number) {
            return Note.of(number + label(), label() + label(), place(), place())
                    .withNode("n" + random.nextInt(9))
                    .withColour(colour());
        }

        private List<Group> groups(List<Node> nodes) {
            return nodes.isEmpty()
                    ? List.of()
                    : List.of(Group.of("group", label(), List.of(nodes.getFirst().id())));
        }

        private String label() {
            StringBuilder label = new StringBuilder("x");
            for (int i = random.nextInt(8); i > 0; i--) {
                label.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            return label.toString();
        }
    }
}
