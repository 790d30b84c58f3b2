package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.channel;
import static dev.sluice.plan.Drawn.drawn;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.live;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.times;
import static dev.sluice.plan.Drawn.valuesAt;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.RunEnd.Deadlocked.Waits;
import dev.sluice.telemetry.Sample.SenderSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// A chain whose items are sent into several channels.
class RoutedTest {
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
            assertThat(valuesAt(run, "as", Kind.YIELDED)).containsExactly(0L, 2L, 4L);
            assertThat(valuesAt(run, "bs", Kind.YIELDED)).containsExactly(1L, 3L, 5L);
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
            assertThat(valuesAt(run, "as", Kind.YIELDED)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
            assertThat(valuesAt(run, "bs", Kind.YIELDED)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
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
            assertThat(valuesAt(run, "three", Kind.YIELDED)).hasSize(3);
            assertThat(valuesAt(run, "split", Kind.ENDED)).containsExactly("send_error");
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

    @Test
    void liveEveryChannelGetsWhatIsMeantForIt() throws Exception {
        try (Run run = live(routed("all", "none"))) {
            assertThat(end(run)).isInstanceOf(RunEnd.Completed.class);
            assertThat(run.sample().node("left").items()).isEqualTo(6);
            assertThat(run.sample().node("right").items()).isEqualTo(6);
        }
    }
}
