package dev.sluice.studio.canvas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Boards;
import dev.sluice.studio.model.HeldUp;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What the box of the bottleneck says of runs in virtual time, whenever one looks.
class BottleneckTest {
    private static final long MS = 1_000_000;

    private static Node node(String id, String kind, Object... params) {
        Node node = Node.of(id, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }

    /// An item every 20 ms, and a channel of four slots.
    private static Pipeline fed(Node... consumer) {
        List<Node> nodes =
                new ArrayList<>(
                        List.of(
                                node("numbers", "generator", "value", "1", "every", "20ms"),
                                node("readings", "mpsc", "capacity", 4L),
                                node("incoming", "receiver_stream")));
        nodes.addAll(List.of(consumer));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            wires.add(Wire.of(nodes.get(i - 1).id(), "out", nodes.get(i).id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(nodes).withWires(wires);
    }

    /// All that is said from 2 to 5 s, at looks that are as far apart as pictures.
    private static List<String> told(Pipeline pipeline) {
        Board board = Boards.of(pipeline, Catalog.standard(), _ -> -1);
        LivePicture live = new LivePicture();
        TreeSet<String> all = new TreeSet<>();
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), RunSettings.virtual())) {
            long seen = 0;
            for (long time = 0; time < 5_000 * MS; time += 17 * MS) {
                run.advanceTo(time);
                live.show(run.sample(), run.events().since(seen, 2_000));
                seen = run.events().next();
                if (time > 2_000 * MS) {
                    Optional<HeldUp> held = Bottleneck.find(board, live);
                    all.add(held.map(BottleneckTest::told).orElse("nothing"));
                }
            }
        }
        return List.copyOf(all);
    }

    private static String told(HeldUp held) {
        String takes = held.why().isEmpty() ? "" : held.why().getFirst();
        String offered = held.why().isEmpty() ? "" : held.why().getLast();
        return held.node() + ": " + takes + " " + offered.replaceAll("\\d+ %", "… %");
    }

    @Test
    void aBodyOf70MsLetsThroughNoMoreThan14ItemsASecond() {
        assertThat(told(fed(node("print", "for_each", "takes", "70ms"))))
                .containsExactly(
                        "print: It takes 70 ms an item: at most 14.3/s."
                                + " Offered 50.0/s: senders stall … % of the time.");
    }

    @Test
    void aBodyThatLastsLongerThanASecondIsKnownOnceOneIsOver() {
        assertThat(told(fed(node("print", "for_each", "takes", "1500ms"))))
                .containsExactly(
                        "print: It takes 1.50 s an item: at most 0.7/s."
                                + " Offered 50.0/s: senders stall … % of the time.");
    }

    @Test
    void ofBodiesSideBySideEachCountsForItsPart() {
        assertThat(
                        told(
                                fed(
                                        node("enrich", "buffered", "limit", 3L, "takes", "210ms"),
                                        node("count", "count"))))
                .containsExactly(
                        "enrich: It takes 70 ms an item: at most 14.3/s."
                                + " Offered 50.0/s: senders stall … % of the time.");
    }

    @Test
    void whatElseTheTaskWorksOnIsTold() {
        assertThat(
                        told(
                                fed(
                                        node("enrich", "then", "takes", "30ms"),
                                        node("print", "for_each", "takes", "70ms"))))
                .containsExactly(
                        "print: It takes 70 ms an item: at most 14.3/s; with the 30 ms that the"
                                + " rest of its task takes, 10.0/s."
                                + " Offered 50.0/s: senders stall … % of the time.");
    }

    @Test
    void ofSendersThatHaveTheirItemsAtHandOnlyTheStallIsTold() {
        Node eager = node("numbers", "generator", "value", "1", "every", "0ms");
        List<Node> nodes = new ArrayList<>(fed(node("print", "for_each", "takes", "70ms")).nodes());
        nodes.set(0, eager);
        assertThat(told(fed(node("print", "for_each", "takes", "70ms")).withNodes(nodes)))
                .containsExactly(
                        "print: It takes 70 ms an item: at most 14.3/s."
                                + " Senders stall … % of the time.");
    }
}
