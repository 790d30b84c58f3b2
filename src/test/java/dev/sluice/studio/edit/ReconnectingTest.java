package dev.sluice.studio.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ReconnectingTest {
    private static final Pipeline ROW =
            Rows.of("range", "mpsc", "receiver_stream", "map", "filter", "for_each");

    private static Pipeline joined(Pipeline before, String... ids) {
        return Reconnecting.of(before, Catalog.standard(), Set.of(ids))
                        instanceof Reconnecting.Outcome.Joined(var edit)
                ? edit.apply(before)
                : before;
    }

    private static String refused(Pipeline before, String... ids) {
        return Reconnecting.of(before, Catalog.standard(), Set.of(ids))
                        instanceof Reconnecting.Outcome.Refused(String sentence)
                ? sentence
                : "";
    }

    @Test
    void theNeighboursOfANodeAreJoined() {
        assertThat(joined(ROW, "map").wires())
                .contains(Wire.of("receiver_stream", "out", "filter", "in"))
                .hasSize(4);
        assertThat(joined(ROW, "map").node("map")).isEmpty();
    }

    @Test
    void nodesInARowAreLeftOutTogether() {
        assertThat(joined(ROW, "map", "filter").wires())
                .containsExactly(
                        Wire.of("range", "out", "mpsc", "in"),
                        Wire.of("mpsc", "out", "receiver_stream", "in"),
                        Wire.of("receiver_stream", "out", "for_each", "in"));
    }

    @Test
    void nodesApartAreEachLeftOut() {
        Pipeline longer = Rows.of("receiver_stream", "map", "filter", "then", "for_each");

        assertThat(joined(longer, "map", "then").wires())
                .containsExactly(
                        Wire.of("receiver_stream", "out", "filter", "in"),
                        Wire.of("filter", "out", "for_each", "in"));
    }

    @Test
    void neighboursThatDoNotFitStayAndItIsSaidWhy() {
        assertThat(refused(ROW, "mpsc"))
                .startsWith("Nothing was deleted")
                .contains("This is a sender of a channel");
        assertThat(refused(ROW, "receiver_stream")).contains("the receiver of a channel");
    }

    @Test
    void anEndIsJustDeleted() {
        assertThat(joined(ROW, "for_each").wires()).hasSize(4);
        assertThat(joined(ROW, "range").wires()).hasSize(4);
    }

    @Test
    void allSourcesOfACombinerGoWhereManyMayGo() {
        Pipeline two = Rows.of("range", "mpsc", "receiver_stream", "for_each");
        Pipeline three = Edits.add(Node.of("more", "range", 0, 100)).apply(two);
        Pipeline grown = Rows.wired(three, "more", "mpsc");

        assertThat(refused(grown, "mpsc")).startsWith("Nothing was deleted");
        assertThat(joined(grown, "mpsc", "receiver_stream", "for_each").nodes())
                .extracting(Node::id)
                .containsExactly("range", "more");
    }

    @Test
    void anInputForOneWireIsNotGivenTwo() {
        Pipeline row = Rows.of("receiver_stream", "merge", "for_each");
        Pipeline two =
                Edits.add(Node.of("other", "receiver_stream", 0, 100))
                        .apply(row.withWires(List.of(row.wires().getLast())))
                        .withWires(
                                List.of(
                                        Wire.of("receiver_stream", "out", "merge", "left"),
                                        Wire.of("other", "out", "merge", "right"),
                                        row.wires().getLast()));

        assertThat(refused(two, "merge")).contains("nothing takes what “other” gives");
    }
}
