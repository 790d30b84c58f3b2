package dev.sluice.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

class PartsTest {
    private static final Pipeline WHOLE =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    Node.of("a", "range", 0, 0),
                                    Node.of("b", "mpsc", 100, 0),
                                    Node.of("c", "receiver_stream", 200, 0)))
                    .withWires(
                            List.of(Wire.of("a", "out", "b", "in"), Wire.of("b", "out", "c", "in")))
                    .withNotes(
                            List.of(
                                    Note.of("n", "of a", 0, 90).withNode("a"),
                                    Note.of("free", "free", 0, 200)))
                    .withGroups(
                            List.of(
                                    Group.of("g", "both", List.of("a", "b")),
                                    Group.of("h", "more", List.of("c", "a"))));

    @Test
    void aPartHasTheWiresAmongItsNodesTheirNotesAndWholeGroups() {
        Pipeline part = Parts.of(WHOLE, Set.of("a", "b"), Set.of());

        assertThat(part.nodes()).extracting(Node::id).containsExactly("a", "b");
        assertThat(part.wires()).containsExactly(Wire.of("a", "out", "b", "in"));
        assertThat(part.notes()).extracting(Note::id).containsExactly("n");
        assertThat(part.groups()).extracting(Group::id).containsExactly("g");
    }

    @Test
    void copiesHaveFreshIdsAndKeepWhatBelongsTogether() {
        Pipeline part = Parts.fresh(WHOLE, Parts.of(WHOLE, Set.of("a", "b"), Set.of("free")), 5, 6);
        Pipeline after = new Parts.Insert("Paste", part).apply(WHOLE);

        assertThat(after.nodes()).extracting(Node::id).containsExactly("a", "b", "c", "a_2", "b_2");
        assertThat(after.wires()).contains(Wire.of("a_2", "out", "b_2", "in")).hasSize(3);
        assertThat(after.notes())
                .extracting(Note::id)
                .containsExactly("n", "free", "n_2", "free_2");
        assertThat(after.notes().get(2)).isEqualTo(Note.of("n_2", "of a", 5, 96).withNode("a_2"));
        assertThat(after.groups().getLast())
                .isEqualTo(Group.of("g_2", "both", List.of("a_2", "b_2")));
        assertThat(Parts.fresh(after, Parts.of(after, Set.of("a_2"), Set.of()), 0, 0).nodes())
                .extracting(Node::id)
                .containsExactly("a_3");
    }

    @Test
    void anIdThatIsAsLongAsIdsMayBeIsCutForItsNumber() {
        String longest = "x".repeat(Ids.MOST);
        Pipeline one = Pipeline.EMPTY.withNodes(List.of(Node.of(longest, "map", 0, 0)));
        Pipeline two = new Parts.Insert("Paste", Parts.fresh(one, one, 0, 0)).apply(one);

        assertThat(PipelineReader.read(PipelineWriter.write(two).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Reading.Opened.class);
        assertThat(two.nodes().getLast().id()).isEqualTo("x".repeat(Ids.MOST - 2) + "_2");
    }

    @Test
    void removingNodesEmptiesGroupsAndFreesNotes() {
        Pipeline after = new Edits.Remove(Set.of("a", "b")).apply(WHOLE);

        assertThat(after.wires()).isEmpty();
        assertThat(after.groups()).containsExactly(Group.of("h", "more", List.of("c")));
        assertThat(after.notes().getFirst().node()).isEmpty();
    }

    @Test
    void notesGoAlongWithTheirNodes() {
        Pipeline after = new Edits.Move(Set.of("a"), 10, 20, 1).apply(WHOLE);

        assertThat(after.notes())
                .containsExactly(
                        Note.of("n", "of a", 10, 110).withNode("a"),
                        Note.of("free", "free", 0, 200));
    }
}
