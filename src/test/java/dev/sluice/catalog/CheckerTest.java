package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Problem.Severity;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CheckerTest {
    private static final Pipeline SOUND =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    Node.of("r", "range", 0, 0),
                                    Node.of("c", "mpsc", 0, 0),
                                    Node.of("s", "receiver_stream", 0, 0),
                                    Node.of("p", "for_each", 0, 0)))
                    .withWires(
                            List.of(
                                    Wire.of("r", "out", "c", "in"),
                                    Wire.of("c", "out", "s", "in"),
                                    Wire.of("s", "out", "p", "in")));

    @Test
    void aSoundPipelineHasNoProblems() {
        assertThat(check(SOUND)).isEmpty();
    }

    @Test
    void anUnknownKindNamesTheNearestOne() {
        List<Problem> problems = check(with(Node.of("r", "rang", 0, 0)));

        assertThat(problems.getFirst().sentence()).isEqualTo("“r” is of the unknown kind “rang”.");
        assertThat(problems.getFirst().remedy()).isEqualTo("Did you mean “range”?");
        assertThat(Checker.runnable(problems)).isFalse();
    }

    @Test
    void aCombinerOfNothingRunsAndEndsAtOnceAfterAWarning() {
        Pipeline nothing =
                Pipeline.EMPTY
                        .withNodes(
                                List.of(
                                        Node.of("none", "select_all", 0, 0),
                                        Node.of("p", "for_each", 0, 0)))
                        .withWires(List.of(Wire.of("none", "out", "p", "in")));

        assertThat(check(nothing))
                .extracting(Problem::severity, Problem::sentence)
                .containsExactly(
                        tuple(Severity.WARNING, "Nothing is wired to “none”: it ends at once."));
    }

    @Test
    void theGuidesMisnomerLeadsToTheRealKind() {
        assertThat(check(with(Node.of("s", "into_stream", 0, 0))).getFirst().remedy())
                .isEqualTo(
                        "Did you mean “receiver_stream”? The guide calls into_stream on the"
                                + " receiver, which has no such method: ReceiverStream::new of"
                                + " tokio-stream wraps it.");
    }

    @Test
    void aWrongValueIsAnErrorOfItsParameter() {
        Problem problem =
                check(with(Node.of("r", "range", 0, 0).withParam("every", "5 bananas"))).getFirst();

        assertThat(problem.place().param()).contains("every");
        assertThat(problem.sentence()).contains("“r”, Every", "bananas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mpsc               | capacity | panics at the start, as in Rust: mpsc bounded channel requires buffer > 0.
                    chunks             | n        | panics at the start, as in Rust: assertion failed: capacity > 0.
                    ready_chunks       | n        | panics at the start, as in Rust: assertion failed: capacity > 0.
                    try_chunks         | n        | panics at the start, as in Rust: assertion failed: capacity > 0.
                    chunks_timeout     | n        | panics at the start, as in Rust: assertion failed: capacity > 0.
                    buffered           | n        | hangs for ever, as in Rust.
                    buffer_unordered   | n        | hangs for ever, as in Rust.
                    try_buffered       | n        | hangs for ever, as in Rust.
                    try_buffer_unordered | n      | hangs for ever, as in Rust.
                    """)
    void zeroIsHadAndFlaggedBeforeTheRun(String kind, String param, String what) {
        List<Problem> problems =
                check(
                                Pipeline.EMPTY.withNodes(
                                        List.of(Node.of("it", kind, 0, 0).withParam(param, 0L))))
                        .stream()
                        .filter(problem -> problem.place().param().isPresent())
                        .toList();

        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                            assertThat(problem.sentence()).endsWith(what);
                            assertThat(problem.remedy()).isEqualTo("Write 1 or more.");
                        });
    }

    @Test
    void aParameterNobodyKnowsIsOnlyAWarning() {
        List<Problem> problems = check(with(Node.of("c", "mpsc", 0, 0).withParam("capacty", 3L)));

        assertThat(problems).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(problems.getFirst().remedy()).isEqualTo("Did you mean “capacity”?");
    }

    @Test
    void aWireThatDoesNotFitIsMendedByTheNodeThatGoesBetween() {
        Pipeline short_ =
                SOUND.withNodes(
                                SOUND.nodes().stream()
                                        .map(
                                                node ->
                                                        node.id().equals("s")
                                                                ? Node.of("m", "map", 0, 0)
                                                                : node)
                                        .toList())
                        .withWires(
                                List.of(
                                        Wire.of("r", "out", "c", "in"),
                                        Wire.of("c", "out", "m", "in"),
                                        Wire.of("m", "out", "p", "in")));
        Problem problem = check(short_).getFirst();

        assertThat(problem.sentence()).contains("This is the receiver of a channel");
        Edit fix = problem.fixes().getFirst();
        assertThat(check(fix.apply(short_))).isEmpty();
    }

    @Test
    void aCircleIsFoundAtTheWireThatClosesIt() {
        Pipeline circle =
                SOUND.withNodes(List.of(Node.of("a", "map", 0, 0), Node.of("b", "map", 0, 0)))
                        .withWires(
                                List.of(
                                        Wire.of("a", "out", "b", "in"),
                                        Wire.of("b", "out", "a", "in")));

        assertThat(check(circle).getFirst().place().wire())
                .contains(Wire.of("b", "out", "a", "in"));
    }

    @Test
    void aWireToNowhereSaysWhichNodeIsMissing() {
        List<Wire> wires = new ArrayList<>(SOUND.wires());
        wires.set(2, Wire.of("s", "out", "q", "in"));

        assertThat(check(SOUND.withWires(wires)))
                .extracting(Problem::sentence)
                .contains(
                        "A wire ends at “q.in”, but there is no node “q”.",
                        "Nothing is wired to “in” of “p”.");
    }

    @Test
    void aPipelineWithoutASinkDrivesNothing() {
        Pipeline aimless =
                SOUND.withNodes(SOUND.nodes().subList(0, 3)).withWires(SOUND.wires().subList(0, 2));

        assertThat(check(aimless))
                .extracting(Problem::sentence)
                .contains("Nothing polls this pipeline: it has no sink.");
    }

    @Test
    void aThousandStagesMayFollowOneAnotherAndNoMore() {
        assertThat(check(chain(1_000))).isEmpty();
        assertThat(check(chain(1_001)))
                .extracting(Problem::sentence)
                .containsExactly("“m1000” is more than 1000 stages away from its source.");
    }

    /// A source and `stages - 1` operators before a sink.
    static Pipeline chain(int stages) {
        List<Node> nodes = new ArrayList<>(List.of(Node.of("m0", "iter", 0, 0)));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < stages; i++) {
            nodes.add(new Node("m" + i, "map", "", Map.of("value", "item + 1"), 0, 0, Map.of()));
            wires.add(Wire.of("m" + (i - 1), "out", "m" + i, "in"));
        }
        nodes.add(Node.of("p", "fold", 0, 0));
        wires.add(Wire.of("m" + (stages - 1), "out", "p", "in"));
        return Pipeline.EMPTY.withNodes(nodes).withWires(wires);
    }

    private static List<Problem> check(Pipeline pipeline) {
        return Checker.check(pipeline, Catalog.standard());
    }

    @ParameterizedTest
    @CsvSource({
        "take_until, true",
        "debounce, true",
        "fuse, true",
        "take, false",
        "throttle, false",
        "then, false"
    })
    void onlyWhatWaitsOrEndsHoldsUpASourceThatDoesNeither(String kind, boolean starves) {
        Pipeline pipeline =
                Pipeline.EMPTY
                        .withNodes(
                                List.of(
                                        Node.of("r", "repeat", 0, 0),
                                        Node.of("k", kind, 0, 0),
                                        Node.of("c", "count", 0, 0)))
                        .withWires(
                                List.of(
                                        Wire.of("r", "out", "k", "in"),
                                        Wire.of("k", "out", "c", "in")));

        assertThat(
                        check(pipeline).stream()
                                .anyMatch(problem -> problem.sentence().contains("never waits")))
                .isEqualTo(starves);
    }

    private static Pipeline with(Node changed) {
        return SOUND.withNodes(
                SOUND.nodes().stream()
                        .map(node -> node.id().equals(changed.id()) ? changed : node)
                        .toList());
    }
}
