package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.chain;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;

/// An item is found again in what it was made into, and where it was left out.
@Timeout(60)
class LineageTest {
    private static final Node NUMBERS =
            node("numbers", "unfold", "from", 0L, "count", 6L, "takes", "10ms");

    private static long item(int origin, long number) {
        return Item.born(origin, number, 0, 0).id();
    }

    /// What happened to an item: `time node kind`, with the number of another item that it is in.
    private static List<String> story(Pipeline pipeline, long item) throws Exception {
        List<String> told = new ArrayList<>();
        try (Run run = virtual(pipeline)) {
            end(run);
            for (Event event : run.events().about(item, 100)) {
                String in = event.item() == item ? "" : " in " + Item.number(event.item());
                String what = event.kind().name().toLowerCase(java.util.Locale.ROOT);
                told.add(event.time() / MS + " " + event.node() + " " + what + in);
            }
        }
        return told;
    }

    private static Pipeline through(Node... operators) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(NUMBERS);
        nodes.addAll(List.of(operators));
        nodes.add(node("end", "collect"));
        return chain(nodes.toArray(Node[]::new));
    }

    @Test
    void aPartGoesOnInItsChunk() throws Exception {
        Pipeline pipeline =
                through(
                        node("pack", "chunks", "n", 3L),
                        node("size", "map", "value", "size(item)"));

        assertThat(story(pipeline, item(0, 1)))
                .containsSubsequence(
                        "20 numbers yielded", "30 pack yielded in 0", "30 size yielded in 0");
        assertThat(story(pipeline, item(0, 4)))
                .containsSubsequence(
                        "50 numbers yielded", "60 pack yielded in 3", "60 size yielded in 3");
    }

    @Test
    void aPartGoesOnInAChunkThatItsEndCutShort() throws Exception {
        assertThat(story(through(node("pack", "ready_chunks", "n", 4L)), item(0, 2)))
                .contains("30 pack yielded");
        assertThat(
                        story(
                                through(
                                        node(
                                                "pack",
                                                "chunks_timeout",
                                                "n",
                                                4L,
                                                "duration",
                                                "15ms")),
                                item(0, 1)))
                .anyMatch(line -> line.contains("pack yielded in 0"));
        assertThat(
                        story(
                                through(node("fine", "ok"), node("pack", "try_chunks", "n", 4L)),
                                item(0, 5)))
                .anyMatch(line -> line.contains("pack yielded in 4"));
    }

    @Test
    void bothSidesGoOnInAPair() throws Exception {
        Pipeline pipeline =
                Pipeline.EMPTY
                        .withNodes(
                                List.of(
                                        NUMBERS,
                                        node(
                                                "others", "unfold", "from", 0L, "count", 6L,
                                                "takes", "20ms"),
                                        node("pairs", "zip"),
                                        node("pack", "chunks", "n", 2L),
                                        node("end", "collect")))
                        .withWires(
                                List.of(
                                        Wire.of("numbers", "out", "pairs", "a"),
                                        Wire.of("others", "out", "pairs", "b"),
                                        Wire.of("pairs", "out", "pack", "in"),
                                        Wire.of("pack", "out", "end", "in")));

        assertThat(story(pipeline, item(1, 1)))
                .containsSubsequence(
                        "40 others yielded", "40 pairs yielded in 1", "40 pack yielded in 0");
    }

    @Test
    void aParentGoesOnInItsChildren() throws Exception {
        Pipeline pipeline =
                through(node("pack", "chunks", "n", 2L), node("open", "flat_map", "value", "item"));

        assertThat(story(pipeline, item(0, 3)))
                .containsSubsequence(
                        "40 pack yielded in 2", "40 open yielded in 2", "40 open yielded in 3");
    }

    @Test
    void anItemThatIsNotKeptIsLeftOut() throws Exception {
        assertThat(story(through(node("even", "filter", "predicate", "item % 2 == 0")), item(0, 1)))
                .last()
                .isEqualTo("20 even left_out");
        assertThat(story(through(node("late", "skip", "n", 2L)), item(0, 1)))
                .containsExactly(
                        "10 numbers work_started",
                        "20 numbers work_done",
                        "20 numbers yielded",
                        "20 late left_out");
        assertThat(
                        story(
                                through(
                                        node(
                                                "brief",
                                                "take_while",
                                                "predicate",
                                                "item < 2",
                                                "takes",
                                                "2ms")),
                                item(0, 2)))
                .contains("36 brief left_out");
        assertThat(story(through(node("quiet", "debounce", "silence", "15ms")), item(0, 0)))
                .last()
                .isEqualTo("20 quiet left_out");
    }
}
