package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.chain;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.events;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.slowSink;
import static dev.sluice.plan.Drawn.times;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.RunEnd.Deadlocked.Waits;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.State;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What prepared pipelines do in virtual time.
class PlansTest {
    @Test
    void aSlowSinkStallsItsProducer() throws Exception {
        try (Run run = virtual(slowSink(5, 2))) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(150 * MS, null));

            Sample sample = run.sample();
            assertThat(sample.node("numbers").stalledNanos()).isEqualTo(20 * MS);
            assertThat(sample.channel("readings").orElseThrow().meanFill()).isEqualTo(1.2);
            assertThat(sample.channel("readings").orElseThrow().highWater()).isEqualTo(2);
            assertThat(times(run, "numbers", Kind.SEND_WAITS)).containsExactly(40 * MS);
            assertThat(times(run, "readings", Kind.RECEIVED))
                    .containsExactly(0L, 30 * MS, 60 * MS, 90 * MS, 120 * MS);
        }
    }

    @Test
    void aBypassedNodeIsNotInTheRunAndItemsStillKnowTheirBirthplace() throws Exception {
        Pipeline whole = slowSink(5, 2);
        Node none =
                Node.of("none", "filter", 0, 0).withParam("predicate", "false").withBypassed(true);
        Pipeline grown = Edits.splice(none, "in", "out", whole.wires().getLast()).apply(whole);
        List<Node> nodes = new ArrayList<>(grown.nodes());
        nodes.addFirst(nodes.removeLast());

        try (Run run = virtual(grown.withNodes(nodes))) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(150 * MS, null));
            assertThat(run.sample().nodes()).doesNotContainKey("none");
            assertThat(events(run))
                    .filteredOn(event -> event.kind() == Kind.RECEIVED)
                    .hasSize(5)
                    .allSatisfy(event -> assertThat(Item.origin(event.item())).isEqualTo(1));
        }
    }

    @Test
    void whileABodyRunsTheStreamAboveIsNotPolledAndTheProducerStalls() {
        try (Run run = virtual(slowSink(9, 2))) {
            run.advanceTo(45 * MS);

            Sample sample = run.sample();
            assertThat(sample.node("work").state()).isEqualTo(State.BUSY);
            assertThat(sample.node("work").awaits()).isEqualTo(new Awaited.Timer(15_000_000));
            assertThat(sample.node("incoming").state()).isEqualTo(State.NOT_POLLED);
            assertThat(sample.node("numbers").state()).isEqualTo(State.STALLED);
            assertThat(sample.node("numbers").awaits()).isEqualTo(new Awaited.Slot("readings"));
            assertThat(sample.channel("readings").orElseThrow().waiting())
                    .singleElement()
                    .satisfies(
                            waiting -> {
                                assertThat(waiting.producer()).isEqualTo("numbers");
                                assertThat(waiting.item().text()).isEqualTo("4");
                                assertThat(waiting.since()).isEqualTo(40 * MS);
                            });
        }
    }

    @Test
    void aProducerBetweenTwoItemsWaitsForItsTimerAndTheStreamForAnItem() {
        try (Run run =
                virtual(
                        chain(
                                node("numbers", "range", "every", "100ms"),
                                node("readings", "mpsc"),
                                node("incoming", "receiver_stream"),
                                node("double", "map"),
                                node("all", "collect")))) {
            run.advanceTo(30 * MS);

            Sample sample = run.sample();
            assertThat(sample.node("numbers").awaits()).isEqualTo(new Awaited.Timer(70_000_000));
            assertThat(sample.node("incoming").awaits())
                    .isEqualTo(new Awaited.InChannel("readings"));
            assertThat(sample.node("double").awaits()).isEqualTo(new Awaited.Upstream());
            assertThat(sample.node("all").state()).isEqualTo(State.PENDING);
        }
    }

    @Test
    void theReceiverOfAChannelThatNobodyReceivesFromIsDroppedAtOnce() throws Exception {
        Pipeline unheard =
                chain(node("numbers", "range", "every", "10ms"), node("readings", "mpsc"));
        Pipeline other = chain(node("one", "once"), node("all", "collect"));
        List<Node> nodes = new ArrayList<>(unheard.nodes());
        nodes.addAll(other.nodes());
        List<Wire> wires = new ArrayList<>(unheard.wires());
        wires.addAll(other.wires());
        try (Run run = virtual(Pipeline.EMPTY.withNodes(nodes).withWires(wires))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(times(run, "numbers", Kind.SEND_FAILED)).containsExactly(0L);
        }
    }

    @Test
    void aKindThatRefusesItsParametersPanicsAtTheStart() throws Exception {
        try (Run run =
                virtual(
                        chain(
                                node("numbers", "range", "every", "10ms"),
                                node("readings", "mpsc"),
                                node("incoming", "receiver_stream"),
                                node("batches", "chunks", "n", 0L),
                                node("all", "collect")))) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Panicked(
                                    0, "batches", -1, "assertion failed: capacity > 0"));
            assertThat(times(run, "numbers", Kind.SEND_FAILED)).containsExactly(0L);
        }
    }

    @Test
    void aBodyThatPanicsSaysWhereAndAtWhichItem() throws Exception {
        try (Run run =
                virtual(
                        chain(
                                node("numbers", "iter", "count", 5L),
                                node(
                                        "choosy",
                                        "panic_if",
                                        "predicate",
                                        "item == 3",
                                        "message",
                                        "'no ' + string(item)"),
                                node("all", "collect")))) {
            assertThat(end(run)).isEqualTo(new RunEnd.Panicked(0, "choosy", 3, "no 3"));
            assertThat(run.sample().node("all").state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void aSenderThatIsNeverDroppedIsNamed() throws Exception {
        try (Run run =
                virtual(
                        chain(
                                node(
                                        "bus",
                                        "range",
                                        "count",
                                        2L,
                                        "every",
                                        "10ms",
                                        "holds_sender",
                                        true),
                                node("events", "mpsc"),
                                node("incoming", "receiver_stream"),
                                node("consumer", "for_each")))) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Deadlocked(
                                    20 * MS,
                                    List.of(new Waits("consumer", "events")),
                                    List.of(
                                            "The sender that “bus” holds is never dropped, so"
                                                + " “events” never ends and “consumer” waits for"
                                                + " ever.")));
        }
    }

    @Test
    void aSourceThatNeverAnswersIsNamed() throws Exception {
        try (Run run = virtual(chain(node("nothing", "pending"), node("all", "collect")))) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Deadlocked(
                                    0,
                                    List.of(new Waits("all", "nothing")),
                                    List.of("“nothing” never answers, so “all” waits for ever.")));
        }
    }

    @Test
    void aBufferThatIsTunedToNoPlacesIsNamedAfterItsBodiesAreDone() {
        Pipeline pipeline =
                chain(
                        node("numbers", "iter", "count", 5L),
                        node("pool", "buffered", "n", 1L, "takes", "10ms"),
                        node("all", "collect"));
        try (Run run = virtual(pipeline)) {
            run.advanceTo(15 * MS);
            run.tune("pool", "n", 0L);
            run.advanceTo(Long.MAX_VALUE);

            assertThat(run.sample().end().orElseThrow())
                    .isInstanceOfSatisfying(
                            RunEnd.Deadlocked.class,
                            end ->
                                    assertThat(end.waits())
                                            .containsExactly(new Waits("all", "pool")));
        }
    }

    @Test
    void aBufferOfNoPlacesNeverAsksForAnItem() throws Exception {
        try (Run run =
                virtual(
                        chain(
                                node("numbers", "iter", "count", 5L),
                                node("pool", "buffer_unordered", "n", 0L),
                                node("all", "collect")))) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Deadlocked(
                                    0,
                                    List.of(new Waits("all", "pool")),
                                    List.of(
                                            "“pool” may run 0 bodies at once, so it never takes an"
                                                    + " item and “all” waits for ever.")));
        }
    }

    @Test
    void aFullChannelCostsTrySendItsItem() throws Exception {
        Pipeline hasty =
                slowSink(6, 1)
                        .withNodes(
                                List.of(
                                        node(
                                                "numbers",
                                                "range",
                                                "count",
                                                6L,
                                                "every",
                                                "10ms",
                                                "sends",
                                                "try_send"),
                                        node("readings", "mpsc", "capacity", 1L),
                                        node("incoming", "receiver_stream"),
                                        node("work", "for_each", "takes", "30ms")));
        try (Run run = virtual(hasty)) {
            end(run);

            assertThat(times(run, "numbers", Kind.SENT)).containsExactly(0L, 10 * MS, 30 * MS);
            assertThat(times(run, "numbers", Kind.SEND_FAILED))
                    .containsExactly(20 * MS, 40 * MS, 50 * MS);
            assertThat(run.sample().channel("readings").orElseThrow().senders().get("numbers"))
                    .isEqualTo(new Sample.SenderSample(3, 3, 0, false));
        }
    }

    @Test
    void aTimedSendGivesUp() throws Exception {
        Pipeline timed =
                slowSink(3, 1)
                        .withNodes(
                                List.of(
                                        node(
                                                "numbers",
                                                "range",
                                                "count",
                                                4L,
                                                "every",
                                                "0ms",
                                                "sends",
                                                "send_timeout",
                                                "timeout",
                                                "7ms"),
                                        node("readings", "mpsc", "capacity", 1L),
                                        node("incoming", "receiver_stream"),
                                        node("work", "for_each", "takes", "30ms")));
        try (Run run = virtual(timed)) {
            end(run);

            assertThat(times(run, "numbers", Kind.SEND_FAILED)).containsExactly(7 * MS, 14 * MS);
            assertThat(run.sample().node("work").items()).isEqualTo(2);
        }
    }
}
