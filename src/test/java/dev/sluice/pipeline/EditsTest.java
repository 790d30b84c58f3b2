package dev.sluice.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class EditsTest {
    private static final Node A = Node.of("a", "range", 0, 0);
    private static final Node B = Node.of("b", "mpsc", 100, 0);
    private static final Wire AB = Wire.of("a", "out", "b", "in");
    private static final Pipeline BOTH =
            Pipeline.EMPTY.withNodes(List.of(A, B)).withWires(List.of(AB));

    @Test
    void removingANodeTakesItsWiresAlong() {
        Pipeline after = new Edits.Remove(Set.of("a")).apply(BOTH);

        assertThat(after.nodes()).containsExactly(B);
        assertThat(after.wires()).isEmpty();
    }

    @Test
    void theMovesOfOneDragAreOneEdit() {
        Edit first = new Edits.Move(Set.of("a"), 1, 2, 7);
        Edit second = new Edits.Move(Set.of("a"), 10, 20, 7);
        Edit other = new Edits.Move(Set.of("a"), 10, 20, 8);

        assertThat(first.merge(second).orElseThrow().apply(BOTH))
                .isEqualTo(second.apply(first.apply(BOTH)));
        assertThat(first.merge(other)).isEmpty();
    }

    @Test
    void typingInOneFieldMergesAndAnEmptyValueIsTheDefault() {
        Edit typed = new Edits.SetParam("b", "capacity", Optional.of(5L));
        Edit cleared = new Edits.SetParam("b", "capacity", Optional.empty());

        assertThat(typed.apply(BOTH).node("b").orElseThrow().params())
                .containsEntry("capacity", 5L);
        assertThat(typed.merge(cleared).orElseThrow().apply(typed.apply(BOTH))).isEqualTo(BOTH);
    }

    @Test
    void splicingPutsANodeIntoAWire() {
        Pipeline after = Edits.splice(Node.of("m", "map", 50, 0), "in", "out", AB).apply(BOTH);

        assertThat(after.wires())
                .containsExactly(Wire.of("a", "out", "m", "in"), Wire.of("m", "out", "b", "in"));
    }
}
