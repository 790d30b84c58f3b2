package dev.sluice.studio.canvas.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.Demo;
import dev.sluice.studio.canvas.TestKinds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class BoardsTest {
    private final Boards boards = new Boards(TestKinds.CATALOG);
    private final Pipeline document = Demo.pipeline();
    private Board before = Board.EMPTY;

    @BeforeEach
    void laidOut() {
        before = boards.of(document, Map.of());
    }

    @Test
    void aMovedNodeTakesOnlyItsWiresAlong() {
        Pipeline moved = new Edits.Move(Set.of("celsius"), Set.of(), 8, 40, 1).apply(document);
        Board after = boards.of(moved, Map.of());
        assertThat(after.box("enrich").orElseThrow()).isSameAs(before.box("enrich").orElseThrow());
        assertThat(after.link(wire("enrich", "print")))
                .isEqualTo(before.link(wire("enrich", "print")));
        assertThat(after.box("celsius").orElseThrow().y()).isEqualTo(184);
        assertThat(after.link(wire("stream", "celsius")).orElseThrow().to().y()).isEqualTo(224);
        assertSameAsNew(after, moved, Map.of());
    }

    @Test
    void aChannelThatGrewIsLaidOutAnew() {
        Map<String, Integer> grown = Map.of("readings", 20);
        Board after = boards.of(document, grown);
        assertThat(after.box("readings").orElseThrow().slots()).isEqualTo(20);
        assertSameAsNew(after, document, grown);
        assertSameAsNew(boards.of(document, Map.of()), document, Map.of());
    }

    @Test
    void otherWiresGiveOtherPorts() {
        Pipeline cut = new Edits.Disconnect(Set.of(wire("kitchen", "readings"))).apply(document);
        assertSameAsNew(boards.of(cut, Map.of()), cut, Map.of());
    }

    private static Wire wire(String from, String to) {
        return Wire.of(from, "out", to, "in");
    }

    private static void assertSameAsNew(
            Board board, Pipeline pipeline, Map<String, Integer> capacities) {
        Board fresh = new Boards(TestKinds.CATALOG).of(pipeline, capacities);
        assertThat(board.boxes()).isEqualTo(fresh.boxes());
        assertThat(board.tasks()).isEqualTo(fresh.tasks());
        assertThat(board.links().stream().map(Link::wire).toList())
                .isEqualTo(fresh.links().stream().map(Link::wire).toList());
        assertThat(board.links().stream().map(Link::to).toList())
                .isEqualTo(fresh.links().stream().map(Link::to).toList());
    }
}
