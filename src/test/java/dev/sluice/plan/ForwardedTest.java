package dev.sluice.plan;

import static dev.sluice.plan.Drawn.MS;
import static dev.sluice.plan.Drawn.drawn;
import static dev.sluice.plan.Drawn.end;
import static dev.sluice.plan.Drawn.node;
import static dev.sluice.plan.Drawn.times;
import static dev.sluice.plan.Drawn.valuesAt;
import static dev.sluice.plan.Drawn.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A chain that is sent on into a channel by a task of its own.
class ForwardedTest {
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
            assertThat(valuesAt(run, "on", Kind.ENDED)).containsExactly("send_error");
        }
    }
}
