package dev.sluice.plan;

import static dev.sluice.plan.Drawn.events;
import static dev.sluice.plan.Drawn.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample.SenderSample;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random small pipelines under random schedules: nothing is lost, doubled or reordered per producer, and all end.
///
/// `-Dsluice.simulation.seeds=N` runs more of them.
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("sluice.simulation.seeds", 1000);
    private static final List<String> SENDS = List.of("send", "send", "try_send", "send_timeout");
    private static final List<String> PACES =
            List.of("none", "1ms", "uniform(0ms, 5ms)", "exponential(3ms)");

    @Test
    void everyItemThatWasSentArrivesOnceAndInOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            check(seed);
        }
    }

    private static void check(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int producers = random.nextInt(1, 4);
        boolean breaks = random.nextInt(4) == 0;
        Pipeline pipeline = pipeline(random, producers, breaks);
        RunSettings settings =
                RunSettings.virtual().withSeed(seed).withShuffle(OptionalLong.of(seed));
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), settings)) {
            run.advanceTo(Long.MAX_VALUE);

            String name = "seed " + seed;
            assertThat(run.sample().end().map(RunEnd::word)).as(name).contains("completed");
            for (int i = 0; i < producers; i++) {
                conserved(run, "p" + i, breaks, name);
            }
        }
    }

    private static void conserved(Run run, String producer, boolean breaks, String name) {
        List<Long> sent = items(run, Kind.SENT, producer);
        List<Long> received =
                items(run, Kind.RECEIVED, "channel").stream().filter(sent::contains).toList();
        assertThat(received).as(name).isEqualTo(breaks ? sent.subList(0, received.size()) : sent);
        SenderSample sender = run.sample().channel("channel").orElseThrow().senders().get(producer);
        assertThat(sender).as(name).isNotNull();
        if (!breaks) {
            assertThat(Objects.requireNonNull(sender).sent() + sender.refused())
                    .as(name)
                    .isEqualTo(20);
        }
    }

    private static List<Long> items(Run run, Kind kind, String node) {
        return events(run).stream()
                .filter(event -> event.kind() == kind && event.node().equals(node))
                .map(Event::item)
                .toList();
    }

    private static Pipeline pipeline(RandomGenerator random, int producers, boolean breaks) {
        List<Node> nodes = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            nodes.add(
                    node(
                            "p" + i,
                            "range",
                            "count",
                            20L,
                            "every",
                            pick(random, PACES),
                            "sends",
                            pick(random, SENDS),
                            "timeout",
                            "2ms",
                            "start",
                            random.nextInt(4) + "ms"));
            wires.add(Wire.of("p" + i, "out", "channel", "in"));
        }
        nodes.add(
                random.nextInt(5) == 0
                        ? node("channel", "unbounded")
                        : node("channel", "mpsc", "capacity", (long) random.nextInt(1, 5)));
        List<Node> chain = new ArrayList<>(List.of(node("incoming", "receiver_stream")));
        for (int i = 0; i < random.nextInt(3); i++) {
            chain.add(operator(random, "o" + i));
        }
        if (breaks) {
            chain.add(node("some", "take", "n", (long) random.nextInt(6)));
        }
        chain.add(node("all", "for_each", "takes", pick(random, PACES)));
        String above = "channel";
        for (Node node : chain) {
            nodes.add(node);
            wires.add(Wire.of(above, "out", node.id(), "in"));
            above = node.id();
        }
        return Pipeline.EMPTY.withNodes(nodes).withWires(wires);
    }

    private static Node operator(RandomGenerator random, String id) {
        return switch (random.nextInt(6)) {
            case 0 -> node(id, "filter", "predicate", "true", "takes", pick(random, PACES));
            case 1 -> node(id, "buffered", "n", 2L, "takes", pick(random, PACES));
            case 2 -> node(id, "buffer_unordered", "n", 3L, "takes", pick(random, PACES));
            case 3 -> node(id, "chunks", "n", (long) random.nextInt(1, 4));
            case 4 -> node(id, "then", "takes", pick(random, PACES));
            default -> node(id, "map", "value", "item");
        };
    }

    private static String pick(RandomGenerator random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
