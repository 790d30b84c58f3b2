package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class BypassTest {
    private static final Catalog CATALOG = Catalog.standard();

    /// The kinds in a row, wired from first port to first port.
    private static Pipeline row(String... kinds) {
        Pipeline row = Pipeline.EMPTY;
        for (int i = 0; i < kinds.length; i++) {
            row = Edits.add(Node.of("n" + i, kinds[i], 0, 0)).apply(row);
            if (i > 0) {
                Wire wire = Wire.of("n" + (i - 1), "out", "n" + i, "in");
                row = new Edits.Connect(wire, List.of()).apply(row);
            }
        }
        return row;
    }

    private static Pipeline bypassed(Pipeline pipeline, String... ids) {
        return new NodeEdits.Bypass(Set.of(ids), true).apply(pipeline);
    }

    @Test
    void whatFlowsInFlowsOnPastSeveralNodes() {
        Pipeline row = row("range", "mpsc", "receiver_stream", "map", "filter", "for_each");

        Pipeline run = Bypass.applied(bypassed(row, "n3", "n4"), CATALOG);

        assertThat(run.nodes()).extracting(Node::id).containsExactly("n0", "n1", "n2", "n5");
        assertThat(run.wires())
                .containsExactly(
                        Wire.of("n0", "out", "n1", "in"),
                        Wire.of("n1", "out", "n2", "in"),
                        Wire.of("n2", "out", "n5", "in"));
        assertThat(Checker.check(bypassed(row, "n3", "n4"), CATALOG)).isEmpty();
    }

    @Test
    void withoutBypassedNodesThePipelineIsTheSame() {
        Pipeline row = row("range", "mpsc", "receiver_stream", "for_each");

        assertThat(Bypass.applied(row, CATALOG)).isSameAs(row);
    }

    @ParameterizedTest
    @CsvSource({
        "range, mpsc, 1, false",
        "range, mpsc, 0, false",
        "receiver_stream, map, 1, true",
        "receiver_stream, map, 0, false",
        "receiver_stream, ok, 1, false",
        "ok, map_ok, 1, true",
        "receiver_stream, spawn, 1, true",
        "receiver_stream, select_all, 1, false",
        "receiver_stream, merge, 1, false",
        "map, for_each, 1, false",
        "receiver_stream, no_such_kind, 1, false",
    })
    void onlyWhatHasOneTypeOnBothSidesCanBeBypassed(
            String first, String second, int which, boolean possible) {
        Pipeline row = row(first, second);

        assertThat(new Bypass(row, CATALOG).possible(row.nodes().get(which))).isEqualTo(possible);
    }

    @Test
    void aNodeThatCannotBeBypassedKeepsThePipelineFromRunningAndThatIsMended() {
        Pipeline row = bypassed(row("range", "mpsc", "receiver_stream", "for_each"), "n1");

        List<Problem> problems = Checker.check(row, CATALOG);

        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.sentence()).contains("“n1” cannot be bypassed");
                            Pipeline mended = problem.fixes().getFirst().apply(row);
                            assertThat(Checker.check(mended, CATALOG)).isEmpty();
                        });
    }

    @Test
    void whatIsWrongBehindABypassedNodeIsSaidOfANodeThatIsThere() {
        Pipeline row = row("range", "mpsc", "receiver_stream", "map", "for_each");
        Pipeline twice = new Edits.Connect(Wire.of("n2", "out", "n4", "in"), List.of()).apply(row);

        assertThat(Checker.check(bypassed(twice, "n3"), CATALOG))
                .isNotEmpty()
                .allSatisfy(
                        problem ->
                                assertThat(problem.place().wire().stream())
                                        .allMatch(twice.wires()::contains));
    }

    @Test
    void aParameterOfABypassedNodeIsNotLookedAt() {
        Pipeline row = row("range", "mpsc", "receiver_stream", "map", "for_each");
        Pipeline wrong = new Edits.SetParam("n3", "value", Optional.of("((")).apply(row);

        assertThat(Checker.check(wrong, CATALOG)).isNotEmpty();
        assertThat(Checker.check(bypassed(wrong, "n3"), CATALOG)).isEmpty();
    }
}
