package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.studio.model.Journey.Ending;
import dev.sluice.studio.model.Stay.How;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The time of an item is told station by station, and adds up.
@Timeout(60)
class JourneyTest {
    private static final long MS = 1_000_000;
    private static final long MINUTE = 60_000 * MS;

    private static Node node(String id, String kind, Object... params) {
        Node node = Node.of(id, kind, 0, 0);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        return node;
    }

    private static Pipeline chain(Node... nodes) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            wires.add(Wire.of(nodes[i - 1].id(), "out", nodes[i].id(), "in"));
        }
        return Pipeline.EMPTY.withNodes(List.of(nodes)).withWires(wires);
    }

    private static Journey journey(Pipeline pipeline, long number, long now) throws Exception {
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), RunSettings.virtual())) {
            run.advanceTo(Math.min(now, MINUTE));
            return of(run, pipeline, number, true);
        }
    }

    private static Journey of(Run run, Pipeline pipeline, long number, boolean whole) {
        long item = Item.born(0, number, 0, 0).id();
        Flow flow = new Flow(pipeline, Catalog.standard());
        return Journey.of(run.events().about(item, 256), flow, run.sample(), whole);
    }

    /// A number every 10 ms, a channel of two slots, a body of 30 ms.
    private static Pipeline slow(Node... between) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node("numbers", "range", "from", 0L, "count", 9L, "every", "10ms"));
        nodes.add(node("readings", "mpsc", "capacity", 2L));
        nodes.add(node("incoming", "receiver_stream"));
        nodes.addAll(List.of(between));
        nodes.add(node("work", "for_each", "takes", "30ms"));
        return chain(nodes.toArray(Node[]::new));
    }

    @Test
    void aStalledItemHasItsTimeAtTheDoorInTheBufferAndAtWork() throws Exception {
        Journey journey = journey(slow(), 5, Long.MAX_VALUE);

        assertThat(journey)
                .isEqualTo(
                        new Journey(
                                List.of(
                                        new Stay("readings", How.STALLED, 70 * MS, 90 * MS),
                                        new Stay("readings", How.BUFFERED, 90 * MS, 150 * MS),
                                        new Stay("work", How.WORKED, 150 * MS, 180 * MS)),
                                Ending.ARRIVED,
                                "work"));
        assertThat(journey.took()).isEqualTo(110 * MS);
    }

    @Test
    void atAnEarlierMomentItIsWhereItWasThen() throws Exception {
        assertThat(journey(slow(), 5, 80 * MS))
                .isEqualTo(
                        new Journey(
                                List.of(new Stay("readings", How.STALLED, 70 * MS, 80 * MS)),
                                Ending.GOES_ON,
                                "readings"));
    }

    @Test
    void aPartHasTheTimeThatItsChunkTakes() throws Exception {
        Journey journey = journey(slow(node("pack", "chunks", "n", 2L)), 0, Long.MAX_VALUE);

        assertThat(journey.stays())
                .last()
                .isEqualTo(new Stay("work", How.WORKED, 10 * MS, 40 * MS));
        assertThat(journey.stays()).contains(new Stay("pack", How.WAITED, 0, 10 * MS));
        assertThat(journey(slow(node("pack", "chunks", "n", 2L)), 1, Long.MAX_VALUE).ending())
                .isEqualTo(Ending.ARRIVED);
    }

    @Test
    void anItemThatIsNotKeptEndsThere() throws Exception {
        Journey journey =
                journey(
                        slow(node("even", "filter", "predicate", "item % 2 == 0")),
                        1,
                        Long.MAX_VALUE);

        assertThat(journey.ending()).isEqualTo(Ending.LEFT_OUT);
        assertThat(journey.node()).isEqualTo("even");
    }

    @Test
    void whatIsInAChannelWhenItsReceiverIsDroppedIsLostThere() throws Exception {
        Journey journey = journey(slow(node("two", "take", "n", 2L)), 2, Long.MAX_VALUE);

        assertThat(journey.ending()).isEqualTo(Ending.LOST);
        assertThat(journey.node()).isEqualTo("readings");
    }

    /// Three numbers at once to pair with those of five that are below 2, one every 10 ms.
    private static Pipeline pairs() {
        return Pipeline.EMPTY
                .withNodes(
                        List.of(
                                node("many", "iter", "count", 3L),
                                node("few", "range", "from", 0L, "count", 5L, "every", "10ms"),
                                node("readings", "mpsc", "capacity", 2L),
                                node("incoming", "receiver_stream"),
                                node("low", "filter", "predicate", "item < 2"),
                                node("pairs", "zip"),
                                node("end", "collect")))
                .withWires(
                        List.of(
                                Wire.of("few", "out", "readings", "in"),
                                Wire.of("readings", "out", "incoming", "in"),
                                Wire.of("incoming", "out", "low", "in"),
                                Wire.of("many", "out", "pairs", "a"),
                                Wire.of("low", "out", "pairs", "b"),
                                Wire.of("pairs", "out", "end", "in")));
    }

    @Test
    void whatIsInsideANodeThatEndsIsLostThere() throws Exception {
        assertThat(journey(pairs(), 2, 30 * MS))
                .isEqualTo(
                        new Journey(
                                List.of(new Stay("pairs", How.WAITED, 10 * MS, 30 * MS)),
                                Ending.GOES_ON,
                                "pairs"));
        assertThat(journey(pairs(), 2, Long.MAX_VALUE))
                .isEqualTo(
                        new Journey(
                                List.of(new Stay("pairs", How.WAITED, 10 * MS, 50 * MS)),
                                Ending.SWALLOWED,
                                "pairs"));
    }

    @Test
    void whereNotEveryEventIsNotedItIsOnlyWhereItIsSeen() {
        Pipeline slow = slow();
        try (Run run = Plans.prepare(slow, Catalog.standard(), RunSettings.virtual())) {
            run.advanceTo(80 * MS);
            assertThat(of(run, slow, 5, false).ending())
                    .as("at the door")
                    .isEqualTo(Ending.GOES_ON);
            run.advanceTo(100 * MS);
            assertThat(of(run, slow, 5, false).ending()).as("inside").isEqualTo(Ending.GOES_ON);
            run.advanceTo(160 * MS);
            assertThat(of(run, slow, 5, false).ending()).as("at work").isEqualTo(Ending.GOES_ON);
        }
        Event sent = new Event(0, 5 * MS, Event.Kind.SENT, "numbers", 5, 5L, false);
        Sample later = new Sample(9 * MS, Map.of(), Map.of(), List.of(), Optional.empty());
        Flow flow = new Flow(slow, Catalog.standard());
        assertThat(Journey.of(List.of(sent), flow, later, false))
                .isEqualTo(new Journey(List.of(), Ending.UNSEEN, "readings"));
        assertThat(Journey.of(List.of(sent), flow, later, true).ending()).isEqualTo(Ending.GOES_ON);
    }
}
