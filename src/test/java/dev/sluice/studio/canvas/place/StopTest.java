package dev.sluice.studio.canvas.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class StopTest {
    @Test
    void twoLinesAreReadOneAfterTheOtherAndWiresAtTheEndInTheSameOrder() {
        Pipeline pipeline =
                nodes(at("d", 400, 300), at("b", 400, 0), at("c", 0, 300), at("a", 0, 0))
                        .withWires(
                                List.of(
                                        Wire.of("c", "out", "d", "in"),
                                        Wire.of("a", "out", "b", "in")));

        assertThat(words(pipeline)).containsExactly("a", "b", "c", "d", "a-b", "c-d");
    }

    @Test
    void linesThatMeetAreReadColumnByColumn() {
        Pipeline apart =
                nodes(at("sink", 800, 300), at("b", 0, 600), at("m", 400, 300), at("a", 0, 0));
        Pipeline wired =
                apart.withWires(
                        List.of(
                                Wire.of("b", "out", "m", "in"),
                                Wire.of("a", "out", "m", "in"),
                                Wire.of("m", "out", "sink", "in")));

        assertThat(words(wired)).containsExactly("a", "b", "m", "sink", "a-m", "b-m", "m-sink");
        assertThat(words(apart)).containsExactly("a", "m", "sink", "b");
        assertThat(words(wired.withGroups(List.of(Group.of("g", "", List.of("m", "sink"))))))
                .startsWith("a", "b", "[g]", "m", "sink");
    }

    @Test
    void aFrameComesBeforeWhatIsInItAndANoteWhereItLies() {
        Pipeline pipeline =
                nodes(at("last", 1200, 0), at("two", 700, 0), at("first", 0, 0), at("one", 400, 0))
                        .withGroups(List.of(Group.of("g", "Middle", List.of("two", "one"))))
                        .withNotes(
                                List.of(
                                        Note.of("below", "", 0, 400),
                                        Note.of("along", "", 700, 120).withNode("two"),
                                        Note.of("above", "", 600, -300)));

        assertThat(words(pipeline))
                .containsExactly(
                        "“above”", "first", "[g]", "one", "two", "“along”", "last", "“below”");
    }

    @Test
    void whatLiesOnEachOtherIsReadFromTheLeftAndEachThingOnce() {
        Pipeline pipeline =
                nodes(at("b", 30, 10), at("a", 0, 0), at("c", 60, 20))
                        .withGroups(
                                List.of(
                                        Group.of("g", "", List.of("b", "c")),
                                        Group.of("h", "", List.of("c", "a"))));

        assertThat(words(pipeline)).containsExactlyInAnyOrder("[g]", "b", "c", "[h]", "a");
        assertThat(words(pipeline.withGroups(List.of()))).containsExactly("a", "b", "c");
    }

    private static Pipeline nodes(Node... nodes) {
        return Pipeline.EMPTY.withNodes(List.of(nodes));
    }

    private static Node at(String id, double x, double y) {
        return Node.of(id, "map", x, y);
    }

    private static List<String> words(Pipeline pipeline) {
        Board board = new Boards(Catalog.standard()).of(pipeline, Map.of());
        return Stop.all(board, Scenery.of(pipeline, board)).stream().map(StopTest::word).toList();
    }

    private static String word(Stop stop) {
        return switch (stop) {
            case Stop.At(String node) -> node;
            case Stop.On(Wire wire) -> wire.from().node() + "-" + wire.to().node();
            case Stop.Noted(String note) -> "“" + note + "”";
            case Stop.Framed(String group) -> "[" + group + "]";
        };
    }
}
