package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Problem.Severity;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What may be wired to what, where several wires may start, and what goes between.
class ConnectingTest {
    /// Nodes are written `id:kind`, and each is wired to the next.
    private static Pipeline chain(String... nodes) {
        List<Node> all = Arrays.stream(nodes).map(ConnectingTest::node).toList();
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            wires.add(Wire.of(all.get(i - 1).id(), "out", all.get(i).id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(all).withWires(wires);
    }

    private static Node node(String word) {
        String[] parts = word.split(":", -1);
        return Node.of(parts[0], parts[1], 0, 0);
    }

    private static List<Problem> check(Pipeline pipeline) {
        return Checker.check(pipeline, Catalog.standard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mpsc      | map     | receiver_stream
                    mpsc      | map_ok  | receiver_stream ok
                    broadcast | map_ok  | broadcast_stream
                    broadcast | map     | broadcast_stream drop_err
                    watch     | map     | watch_stream
                    watch     | map_ok  | watch_stream ok
                    oneshot   | map_ok  | oneshot_stream
                    oneshot   | map     | oneshot_stream drop_err
                    once      | mpsc    | forward
                    range     | watch_stream | watch
                    """)
    void aWireThatDoesNotFitNamesWhatGoesBetween(String from, String to, String between) {
        Pipeline drawn = chain("a:" + from, "b:" + to);
        Problem problem =
                check(drawn).stream()
                        .filter(found -> found.place().wire().isPresent())
                        .findFirst()
                        .orElseThrow();

        List<String> kinds = List.of(between.split(" ", -1));
        assertThat(problem.sentence())
                .contains(" Put “" + String.join("” and “", kinds) + "” between.");
        Pipeline fixed = problem.fixes().getFirst().apply(drawn);
        assertThat(fixed.nodes()).extracting(Node::kind).containsAll(kinds);
        assertThat(check(fixed)).allMatch(found -> found.place().wire().isEmpty());
    }

    @Test
    void anOutputForManyKeepsItsOtherWires() {
        Pipeline one = chain("news:broadcast", "first:broadcast_stream");
        List<Node> nodes = new ArrayList<>(one.nodes());
        nodes.add(node("second:broadcast_stream"));
        Connecting connecting = new Connecting(one.withNodes(nodes), Catalog.standard());

        assertThat(connecting.judge(Wire.of("news", "out", "second", "in")))
                .isEqualTo(new Verdict.Fits(List.of()));
    }

    @Test
    void aPlainOutputFeedsOne() {
        Pipeline one = chain("readings:mpsc", "first:receiver_stream");
        List<Node> nodes = new ArrayList<>(one.nodes());
        nodes.add(node("second:receiver_stream"));
        Pipeline two = one.withNodes(nodes);
        Wire wire = Wire.of("readings", "out", "second", "in");

        assertThat(new Connecting(two, Catalog.standard()).judge(wire))
                .isEqualTo(new Verdict.Fits(one.wires()));
        List<Wire> wires = new ArrayList<>(one.wires());
        wires.add(wire);
        assertThat(check(two.withWires(wires)))
                .extracting(Problem::sentence)
                .contains("Two wires start at “readings.out”.");
    }

    @Test
    void theSameWireTwiceIsRefused() {
        Pipeline once = chain("split:route", "a:mpsc");
        List<Wire> twice = new ArrayList<>(once.wires());
        twice.addAll(once.wires());

        assertThat(check(once.withWires(twice)))
                .extracting(Problem::sentence)
                .contains("The wire from “split.out” to “a.in” stands twice.");
    }

    @ParameterizedTest
    @CsvSource({"watch", "oneshot"})
    void aSenderThatCannotBeClonedIsForOneProducer(String channel) {
        Pipeline one = chain("a:range", "it:" + channel);
        List<Node> nodes = new ArrayList<>(one.nodes());
        nodes.add(node("b:range"));
        List<Wire> wires = new ArrayList<>(one.wires());
        wires.add(Wire.of("b", "out", "it", "in"));

        assertThat(check(one.withNodes(nodes).withWires(wires)))
                .filteredOn(problem -> problem.sentence().equals("Two wires end at “it.in”."))
                .extracting(Problem::remedy)
                .containsExactly("Its sender cannot be cloned; delete one.");
    }

    @Test
    void aProducerOfManyIsWarnedOfAOneshot() {
        Pipeline many = chain("a:range", "reply:oneshot", "in:oneshot_stream", "all:try_collect");
        Pipeline one =
                many.withNodes(
                        many.nodes().stream()
                                .map(n -> n.id().equals("a") ? n.withParam("count", 1L) : n)
                                .toList());

        assertThat(check(many))
                .extracting(Problem::severity, Problem::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Severity.WARNING,
                                "“a” may make more than one item, and “reply” takes one: it ends"
                                        + " after the first; to send another does not compile in"
                                        + " Rust."));
        assertThat(check(one)).isEmpty();
    }

    @Test
    void whatIsForwardedCannotFlowBack() {
        Pipeline line = chain("jobs:mpsc", "in:receiver_stream", "again:forward");
        Wire back = Wire.of("again", "out", "jobs", "in");
        List<Wire> wires = new ArrayList<>(line.wires());
        wires.add(back);

        assertThat(new Connecting(line, Catalog.standard()).judge(back))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("close a circle"));
        assertThat(check(line.withWires(wires)))
                .extracting(Problem::sentence)
                .contains("The wire from “again.out” to “jobs.in” closes a circle.");
    }
}
