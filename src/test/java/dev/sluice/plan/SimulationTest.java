package dev.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Random pipelines of the whole catalog under random schedules, with bodies that panic, sends that give up, receivers
/// that leave, parameters tuned meanwhile and runs stopped in the middle: nothing is lost, doubled or reordered, nobody
/// hangs without a reason that is told, nothing is left, and the same seed does the same again.
///
/// `-Dsluice.simulation.seeds=N` plays more of them, `-Dsluice.simulation.seed=N` prints and plays one.
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("sluice.simulation.seeds", 1000);
    private static final long ONE = Long.getLong("sluice.simulation.seed", -1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Catalog catalog = Catalog.standard();
    private final Set<String> met = new TreeSet<>();
    private int refused;

    @Test
    void whatIsTrueOfEveryRunIsTrueOfRandomOnes() {
        if (ONE >= 0) {
            System.out.println(PipelineWriter.write(grown(ONE)));
            System.out.println(log(Simulated.play(grown(ONE), ONE)));
            check(ONE);
            return;
        }
        for (long seed = 0; seed < SEEDS; seed++) {
            check(seed);
        }
        assertThat(refused).as("pipelines that the checks refuse").isLessThan(SEEDS / 10 + 1);
        if (SEEDS >= 1000) {
            assertThat(met).as("kinds that took part").containsAll(Grown.kinds(catalog));
        }
    }

    private Pipeline grown(long seed) {
        return new Grown(catalog, new SplittableRandom(seed)).pipeline();
    }

    private void check(long seed) {
        Pipeline pipeline = grown(seed);
        if (!Checker.runnable(Checker.check(pipeline, catalog))) {
            refused++;
            return;
        }
        pipeline.nodes().stream().map(Node::kind).forEach(met::add);
        try {
            assertTimeoutPreemptively(PATIENCE, () -> play(pipeline, seed));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "-Dsluice.simulation.seed=" + seed + " of\n" + PipelineWriter.write(pipeline),
                    e);
        }
    }

    private static void play(Pipeline pipeline, long seed) {
        Simulated run = Simulated.play(pipeline, seed);
        new Invariants(run).hold();

        assertThat(log(Simulated.play(pipeline, seed))).as("played again").isEqualTo(log(run));
    }

    private static String log(Simulated run) {
        return run.events().stream().map(Object::toString).collect(Collectors.joining("\n"))
                + run.sample().end();
    }
}
