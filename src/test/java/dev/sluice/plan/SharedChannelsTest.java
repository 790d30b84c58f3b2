package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.channel;
import static dev.sluice.plan.Drawn.drawn;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.events;
import static dev.sluice.plan.Drawn.live;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.valuesAt;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.ReceiverSample;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Channels that are not plain mpsc in a run: broadcast, watch, oneshot, and mpsc that overflows.
class SharedChannelsTest {
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
            assertThat(valuesAt(run, "slow", Kind.YIELDED))
                    .containsExactly(
                            0L, "channel lagged by 1", 2L, "channel lagged by 2", 5L, 6L, 7L);
            assertThat(channel(run, "news").receivers())
                    .containsExactly(
                            new ReceiverSample("quick", 8, 0, 0, false),
                            new ReceiverSample("slow", 5, 3, 0, false));
            assertThat(valuesAt(run, "news", Kind.DROPPED)).containsExactly(1L, 3L, 4L);
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
            assertThat(valuesAt(run, "reply", Kind.SENT)).containsExactly(0L);
            assertThat(valuesAt(run, "reply", Kind.ENDED)).containsExactly("finished");
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
            assertThat(words(valuesAt(run, "few", Kind.DROPPED))).isEqualTo(lost);
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
}
