package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.events;
import static dev.sluice.plan.Drawn.live;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.times;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.RunEnd.Deadlocked.Waits;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.ReceiverSample;
import dev.sluice.telemetry.Sample.SenderSample;
import dev.sluice.telemetry.Sample.State;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Pipelines of more tasks than producers and sinks: forward, route and spawn, and channels with many receivers.
class TasksTest {
    /// Wires are written `a b.in`; without a port it is `in`, and they start at `out`.
    private static Pipeline drawn(List<Node> nodes, String... wires) {
        return Pipeline.EMPTY
                .withNodes(nodes)
                .withWires(Arrays.stream(wires).flatMap(TasksTest::wires).toList());
    }

    private static java.util.stream.Stream<Wire> wires(String words) {
        String[] ends = words.split(" ", -1);
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < ends.length; i++) {
            String[] to = ends[i].split("\\.", -1);
            String from = ends[i - 1].split("\\.", -1)[0];
            wires.add(Wire.of(from, "out", to[0], to.length > 1 ? to[1] : "in"));
        }
        return wires.stream();
    }

    private static List<Object> values(Run run, String node, Kind kind) {
        return events(run).stream()
                .filter(event -> event.node().equals(node) && event.kind() == kind)
                .map(Event::value)
                .toList();
    }

    private static ChannelSample channel(Run run, String id) {
        return run.sample().channel(id).orElseThrow();
    }

    private static Pipeline slowListener() {
        return drawn(
                List.of(
                        node("ticks", "range", "count", 8L, "every", "10ms"),
                        node("news", "broadcast", "capacity", 2L),
                        node("quick", "broadcast_stream"),
                        node("all", "try_collect"),
                        node("slow", "broadcast_stream"),
                        node("late", "next_loop", "takes", "35ms")),
                "ticks news quick all",
                "news slow late");
    }

    @Test
    void everyReceiverOfABroadcastGetsAllAndASlowOneLearnsWhatItMissed() throws Exception {
        try (Run run = virtual(slowListener())) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Completed(
                                    175 * MS, List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L)));
            assertThat(values(run, "slow", Kind.YIELDED))
                    .containsExactly(
                            0L, "channel lagged by 1", 2L, "channel lagged by 2", 5L, 6L, 7L);
            assertThat(channel(run, "news").receivers())
                    .containsExactly(
                            new ReceiverSample("quick", 8, 0, 0, false),
                            new ReceiverSample("slow", 5, 3, 0, false));
            assertThat(values(run, "news", Kind.DROPPED)).containsExactly(1L, 3L, 4L);
            assertThat(channel(run, "news").dropped()).isEqualTo(3);
        }
    }

    @Test
    void aWatcherSeesWhatIsThereAndThenOnlyTheLatest() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("ticks", "range", "count", 6L, "from", 1L, "every", "10ms"),
                                node("state", "watch", "initial", "'off'"),
                                node("seen", "watch_stream"),
                                node("slow", "then", "takes", "25ms"),
                                node("all", "collect")),
                        "ticks state seen slow all");
        try (Run run = virtual(pipeline)) {
            assertThat(((RunEnd.Completed) end(run)).value()).isEqualTo(List.of("off", 3L, 5L, 6L));
            assertThat(channel(run, "state").receivers())
                    .containsExactly(new ReceiverSample("seen", 4, 3, 0, false));
        }
    }

    @Test
    void aOneshotTakesOneItemAndItsProducerEnds() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("reply", "range", "count", 3L, "every", "10ms"),
                                node("once", "oneshot"),
                                node("result", "oneshot_stream"),
                                node("all", "try_collect")),
                        "reply once result all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(0, List.of(0L)));
            assertThat(values(run, "reply", Kind.SENT)).containsExactly(0L);
            assertThat(values(run, "reply", Kind.ENDED)).containsExactly("finished");
        }
    }

    @Test
    void aOneshotWhoseSenderIsDroppedGivesAnError() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("reply", "range", "count", 0L, "start", "10ms"),
                                node("once", "oneshot"),
                                node("result", "oneshot_stream"),
                                node("all", "try_collect")),
                        "reply once result all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isEqualTo(new RunEnd.Failed(10 * MS, "all", "channel closed"));
        }
    }

    private static Pipeline forwarded(String first, String second) {
        return drawn(
                List.of(
                        node("numbers", "range", "count", 6L, "every", "none"),
                        node("raw", "mpsc", "capacity", 1L),
                        node("in", "receiver_stream"),
                        node("half", "then", "takes", first),
                        node("on", "forward"),
                        node("done", "mpsc", "capacity", 1L),
                        node("out", "receiver_stream"),
                        node("work", "for_each", "takes", second)),
                "numbers raw in half on done out work");
    }

    @Test
    void aForwardedChainIsATaskOfItsOwnThatWaitsForItsChannel() throws Exception {
        try (Run run = virtual(forwarded("10ms", "30ms"))) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(190 * MS, null));
            assertThat(times(run, "on", Kind.SEND_WAITS))
                    .containsExactly(30 * MS, 50 * MS, 80 * MS, 110 * MS);
            assertThat(run.sample().node("on").stalledNanos()).isEqualTo(70 * MS);
            assertThat(run.sample().tasks())
                    .extracting(Sample.TaskSample::name, Sample.TaskSample::nodes)
                    .contains(
                            Tuple.tuple("on", List.of("in", "half", "on")),
                            Tuple.tuple("main", List.of("out", "work")));
        }
    }

    private static Pipeline overflowing(String overflow) {
        return drawn(
                List.of(
                        node("a", "range", "count", 4L, "every", "10ms"),
                        node("b", "range", "from", 100L, "count", 4L, "every", "10ms"),
                        node("few", "mpsc", "capacity", 2L, "overflow", overflow),
                        node("in", "receiver_stream"),
                        node("slow", "then", "takes", "25ms"),
                        node("all", "collect")),
                "a few in slow all",
                "b few");
    }

    @ParameterizedTest
    @CsvSource({
        "drop_newest, '0 100 1 3', '101 2 102 103'",
        "drop_oldest, '0 2 3 103', '100 1 101 102'",
    })
    void whatOverflowsIsDroppedAndCounted(String overflow, String kept, String lost)
            throws Exception {
        try (Run run = virtual(overflowing(overflow))) {
            RunEnd.Completed end = (RunEnd.Completed) end(run);
            assertThat(words((List<?>) Objects.requireNonNull(end.value()))).isEqualTo(kept);
            assertThat(words(values(run, "few", Kind.DROPPED))).isEqualTo(lost);
            ChannelSample few = channel(run, "few");
            assertThat(few.sent()).isEqualTo(8);
            assertThat(few.received() + few.dropped() + few.fill()).isEqualTo(8);
            assertThat(few.dropped()).isEqualTo(4);
            assertThat(run.sample().node("a").stalledNanos()).isZero();
            assertThat(run.sample().node("a").items() + run.sample().node("b").items())
                    .isEqualTo(8);
        }
    }

    private static String words(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void aChannelThatFailsPanicsTheProducerThatFindsItFull() throws Exception {
        try (Run run = virtual(overflowing("fail"))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Panicked.class);
            assertThat(events(run).stream().filter(event -> event.kind() == Kind.PANICKED))
                    .extracting(Event::node, Event::time, Event::value)
                    .startsWith(Tuple.tuple("b", 10 * MS, "no available capacity"));
            ChannelSample few = channel(run, "few");
            assertThat(few.sent()).isEqualTo(few.received());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop_newest", "drop_oldest"})
    void liveWhatGoesInComesOutOrIsDropped(String overflow) throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("a", "range", "count", 3000L, "every", "none"),
                                node("b", "range", "count", 3000L, "every", "none"),
                                node("few", "mpsc", "capacity", 2L, "overflow", overflow),
                                node("in", "receiver_stream"),
                                node("all", "count")),
                        "a few in all",
                        "b few");
        try (Run run = live(pipeline)) {
            long received = (Long) Objects.requireNonNull(((RunEnd.Completed) end(run)).value());
            ChannelSample few = channel(run, "few");
            assertThat(few.sent()).isEqualTo(6000);
            assertThat(few.received()).isEqualTo(received);
            assertThat(few.dropped()).isEqualTo(6000 - received);
        }
    }

    @Test
    void aForwardedChainEndsWhenItsChannelIsClosed() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", "unlimited"),
                                node("paced", "throttle", "every", "10ms"),
                                node("on", "forward"),
                                node("done", "mpsc", "capacity", 1L),
                                node("out", "receiver_stream"),
                                node("two", "take", "n", 2L),
                                node("all", "collect")),
                        "numbers paced on done out two all");
        try (Run run = virtual(pipeline)) {
            assertThat(((RunEnd.Completed) end(run)).value()).isEqualTo(List.of(0L, 1L));
            assertThat(values(run, "on", Kind.ENDED)).containsExactly("send_error");
        }
    }

    private static Pipeline routed(String by, String slow) {
        return drawn(
                List.of(
                        node("numbers", "iter", "count", 6L),
                        node("split", "route", "by", by),
                        node("a", "mpsc", "capacity", 1L),
                        node("as", "receiver_stream"),
                        node("left", "for_each", "takes", slow),
                        node("b", "mpsc", "capacity", 1L),
                        node("bs", "receiver_stream"),
                        node("right", "for_each")),
                "numbers split a as left",
                "split b bs right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"predicate", "round_robin"})
    void aSlowChannelHoldsUpAll(String by) throws Exception {
        try (Run run = virtual(routed(by, "20ms"))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(values(run, "as", Kind.YIELDED)).containsExactly(0L, 2L, 4L);
            assertThat(values(run, "bs", Kind.YIELDED)).containsExactly(1L, 3L, 5L);
            assertThat(times(run, "bs", Kind.YIELDED)).containsExactly(0L, 0L, 20 * MS);
            assertThat(channel(run, "a").senders().get("split"))
                    .isEqualTo(new SenderSample(3, 0, 20 * MS, false));
            assertThat(channel(run, "b").senders().get("split"))
                    .isEqualTo(new SenderSample(3, 0, 0, false));
        }
    }

    @Test
    void routedToAllEachChannelGetsEveryItem() throws Exception {
        try (Run run = virtual(routed("all", "20ms"))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(values(run, "as", Kind.YIELDED)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
            assertThat(values(run, "bs", Kind.YIELDED)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
            assertThat(run.sample().node("split").items()).isEqualTo(12);
        }
    }

    @Test
    void aClosedChannelIsLeftOutAndTheLastOneEndsTheRoute() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", "unlimited"),
                                node("split", "route", "by", "round_robin"),
                                node("a", "mpsc", "capacity", 1L),
                                node("as", "receiver_stream"),
                                node("one", "take", "n", 1L),
                                node("left", "collect"),
                                node("b", "mpsc", "capacity", 1L),
                                node("bs", "receiver_stream"),
                                node("three", "take", "n", 3L),
                                node("right", "collect")),
                        "numbers split a as one left",
                        "split b bs three right");
        try (Run run = virtual(pipeline)) {
            assertThat(((RunEnd.Completed) end(run)).value()).isEqualTo(List.of(0L));
            assertThat(values(run, "three", Kind.YIELDED)).hasSize(3);
            assertThat(values(run, "split", Kind.ENDED)).containsExactly("send_error");
        }
    }

    @Test
    void aRouteThatNamesNoWirePanics() throws Exception {
        Pipeline pipeline = routed("predicate", "none");
        List<Node> nodes =
                pipeline.nodes().stream()
                        .map(n -> n.id().equals("split") ? n.withParam("predicate", "item") : n)
                        .toList();
        try (Run run = virtual(pipeline.withNodes(nodes))) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Panicked(
                                    0,
                                    "split",
                                    2,
                                    "there is no wire 2 (counted from 0); 2 start here"));
        }
    }

    private static Pipeline spawned(Node... between) {
        List<Node> nodes = new ArrayList<>(List.of(node("numbers", "iter", "count", 4L)));
        nodes.add(node("above", "then", "takes", "30ms"));
        nodes.addAll(List.of(between));
        nodes.add(node("work", "for_each", "takes", "30ms"));
        String[] ids = nodes.stream().map(Node::id).toArray(String[]::new);
        return drawn(nodes, String.join(" ", ids));
    }

    @Test
    void aTaskBoundaryLetsBothSidesWorkAtOnce() throws Exception {
        try (Run run = virtual(spawned())) {
            assertThat(end(run)).isEqualTo(new RunEnd.Completed(240 * MS, null));
        }
        try (Run run = virtual(spawned(node("split", "spawn")))) {
            run.advanceTo(45 * MS);
            assertThat(run.sample().node("split").state()).isEqualTo(State.PENDING);
            assertThat(run.sample().node("above").state()).isEqualTo(State.BUSY);
            run.advanceTo(Long.MAX_VALUE);
            assertThat(run.sample().end()).contains(new RunEnd.Completed(150 * MS, null));
            assertThat(channel(run, "split").sent()).isEqualTo(4);
            assertThat(channel(run, "split").received()).isEqualTo(4);
            assertThat(run.sample().tasks())
                    .extracting(Sample.TaskSample::nodes)
                    .containsExactlyInAnyOrder(
                            List.of("numbers", "above", "split"), List.of("work"));
        }
    }

    @Test
    void errorsPassATaskBoundary() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "from", 1L, "count", 3L),
                                node("ok", "ok"),
                                node("even", "map_ok", "value", "6 / (item - 2)"),
                                node("split", "spawn"),
                                node("all", "next_loop")),
                        "numbers ok even split all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(
                            events(run).stream()
                                    .filter(event -> event.node().equals("split"))
                                    .filter(event -> event.kind() == Kind.RECEIVED)
                                    .map(Event::error))
                    .containsExactly(false, true, false);
        }
    }

    @Test
    void aPanicAboveATaskBoundaryEndsTheStreamBelow() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", 3L),
                                node("bad", "map", "value", "6 / (1 - item)"),
                                node("split", "spawn"),
                                node("all", "collect")),
                        "numbers bad split all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run)).isInstanceOf(RunEnd.Panicked.class);
            assertThat(values(run, "split", Kind.RECEIVED)).containsExactly(6L);
            assertThat(values(run, "all", Kind.ENDED)).containsExactly("finished");
        }
    }

    @Test
    void aChainThatIsRefusedAboveATaskBoundaryPanicsInItsOwnTask() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", 3L),
                                node("batches", "chunks", "n", 0L),
                                node("split", "spawn"),
                                node("all", "collect")),
                        "numbers batches split all");
        try (Run run = virtual(pipeline)) {
            assertThat(end(run))
                    .isEqualTo(
                            new RunEnd.Panicked(
                                    0, "batches", -1, "assertion failed: capacity > 0"));
            assertThat(values(run, "all", Kind.ENDED)).containsExactly("finished");
        }
    }

    /// `chain` asks for b only when a has ended, and the route waits for a slot in b.
    @Test
    void aRouteAndAChainThatWaitForEachOtherAreExplained() throws Exception {
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("numbers", "iter", "count", 9L),
                                node("split", "route", "by", "all"),
                                node("a", "mpsc", "capacity", 1L),
                                node("as", "receiver_stream"),
                                node("b", "mpsc", "capacity", 1L),
                                node("bs", "receiver_stream"),
                                node("both", "chain"),
                                node("all", "collect")),
                        "numbers split a as both.a all",
                        "split b bs both.b");
        try (Run run = virtual(pipeline)) {
            RunEnd.Deadlocked end = (RunEnd.Deadlocked) end(run);
            assertThat(end.waits()).containsExactly(new Waits("all", "a"), new Waits("split", "b"));
            assertThat(end.reasons())
                    .containsExactly(
                            "“all” waits for an item in “a”, and “split”, which would send one,"
                                    + " waits too.",
                            "“split” waits for a slot in “b”, and “bs”, which receives from it, is"
                                    + " not polled.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void liveWhatABroadcastSendsIsReceivedOrMissed(boolean watched) throws Exception {
        String channel = watched ? "watch" : "broadcast";
        Pipeline pipeline =
                drawn(
                        List.of(
                                node("a", "range", "count", 3000L, "every", "none"),
                                node("b", "range", "count", 3000L, "every", "none"),
                                node("news", channel),
                                node("first", channel + "_stream"),
                                node("left", "next_loop"),
                                node("second", channel + "_stream"),
                                node("right", "next_loop")),
                        watched ? "a news" : "a news first left",
                        watched ? "news first left" : "b news",
                        "news second right");
        Pipeline drawn = watched ? without(pipeline, "b") : pipeline;
        try (Run run = live(drawn)) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            long sent = watched ? 3001 : 6000;
            assertThat(channel(run, "news").sent()).isEqualTo(sent);
            assertThat(channel(run, "news").receivers())
                    .hasSize(2)
                    .allMatch(receiver -> receiver.received() + receiver.missed() == sent)
                    .allMatch(receiver -> receiver.behind() == 0 && !receiver.open());
        }
    }

    private static Pipeline without(Pipeline pipeline, String id) {
        return pipeline.withNodes(
                pipeline.nodes().stream().filter(node -> !node.id().equals(id)).toList());
    }

    @Test
    void liveEveryoneGetsWhatIsMeantForThem() throws Exception {
        try (Run run = live(routed("all", "none"))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(run.sample().node("left").items()).isEqualTo(6);
            assertThat(run.sample().node("right").items()).isEqualTo(6);
        }
        try (Run run = live(spawned(node("split", "spawn")))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(channel(run, "split").received()).isEqualTo(4);
        }
    }
}
