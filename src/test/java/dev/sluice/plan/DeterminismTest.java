package dev.sluice.plan;

import static dev.sluice.plan.Drawn.events;
import static dev.sluice.plan.Drawn.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The same document, seed and clock give the same event log, byte for byte.
class DeterminismTest {
    private static final Pipeline NOISY =
            Pipeline.EMPTY
                    .withNodes(
                            List.of(
                                    node(
                                            "left",
                                            "range",
                                            "count",
                                            40L,
                                            "every",
                                            "exponential(7ms)"),
                                    node(
                                            "right",
                                            "range",
                                            "from",
                                            100L,
                                            "count",
                                            40L,
                                            "every",
                                            "uniform(1ms, 9ms)"),
                                    node("readings", "mpsc", "capacity", 3L),
                                    node("incoming", "receiver_stream"),
                                    node(
                                            "pool",
                                            "buffer_unordered",
                                            "n",
                                            3L,
                                            "takes",
                                            "exponential(20ms)"),
                                    node("batches", "chunks", "n", 4L),
                                    node("all", "for_each", "takes", "uniform(1ms, 30ms)")))
                    .withWires(
                            List.of(
                                    Wire.of("left", "out", "readings", "in"),
                                    Wire.of("right", "out", "readings", "in"),
                                    Wire.of("readings", "out", "incoming", "in"),
                                    Wire.of("incoming", "out", "pool", "in"),
                                    Wire.of("pool", "out", "batches", "in"),
                                    Wire.of("batches", "out", "all", "in")));

    private static byte[] log(RunSettings settings) {
        try (Run run = Plans.prepare(NOISY, Catalog.standard(), settings)) {
            run.advanceTo(Long.MAX_VALUE);
            assertThat(run.sample().end()).isPresent();
            return events(run).stream()
                    .map(Event::toString)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSameSeedGivesTheSameLogTwice() {
        RunSettings seeded = RunSettings.virtual().withSeed(7);

        assertThat(log(seeded)).isEqualTo(log(seeded)).hasSizeGreaterThan(1000);
    }

    @Test
    void anotherSeedGivesAnotherLog() {
        assertThat(log(RunSettings.virtual().withSeed(7)))
                .isNotEqualTo(log(RunSettings.virtual().withSeed(8)));
    }

    @Test
    void aShuffledScheduleCanBeHadAgain() {
        RunSettings shuffled = RunSettings.virtual().withShuffle(OptionalLong.of(3));

        assertThat(log(shuffled)).isEqualTo(log(shuffled));
    }
}
