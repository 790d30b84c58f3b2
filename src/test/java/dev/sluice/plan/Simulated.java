package dev.sluice.plan;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.runtime.Task;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// One run of a random pipeline under a random schedule, with parameters tuned meanwhile and, now and then, a stop.
///
/// @param left tasks and senders that outlived the run
record Simulated(Pipeline pipeline, Sample sample, List<Event> events, List<String> left) {
    /// Long after the last that a pipeline without an endless source does.
    static final long PATIENCE = 2_000 * Drawn.MS;

    private static final int MANY = 1 << 20;

    /// Plays the pipeline; the same seed plays the same.
    static Simulated play(Pipeline pipeline, long seed) {
        RandomGenerator random = new SplittableRandom(seed ^ 0x7EA5E);
        RunSettings settings = RunSettings.virtual().withSeed(seed).withEvents(MANY);
        if (random.nextInt(4) > 0) {
            settings = settings.withShuffle(OptionalLong.of(seed));
        }
        Run run = Plans.prepare(pipeline, Catalog.standard(), settings);
        try (run) {
            for (long at = 0; random.nextInt(3) == 0; ) {
                at += random.nextLong(20 * Drawn.MS);
                run.advanceTo(at);
                tune(run, pipeline, random);
            }
            run.advanceTo(random.nextInt(8) == 0 ? random.nextLong(100 * Drawn.MS) : PATIENCE);
        }
        return new Simulated(
                pipeline, run.sample(), run.events().since(0, Integer.MAX_VALUE), left(run));
    }

    private static void tune(Run run, Pipeline pipeline, RandomGenerator random) {
        Node node = pipeline.nodes().get(random.nextInt(pipeline.nodes().size()));
        List<Param<?>> tunable =
                Catalog.standard().spec(node.kind()).orElseThrow().params().stream()
                        .filter(Param::tunable)
                        .toList();
        if (!tunable.isEmpty()) {
            Param<?> param = tunable.get(random.nextInt(tunable.size()));
            run.tune(node.id(), param.id(), new RandomParams(random).value(param));
        }
    }

    private static List<String> left(Run run) {
        Course course = (Course) run;
        List<String> left = new ArrayList<>();
        for (Task task : course.tasks()) {
            if (task.end() == null) {
                left.add("task " + task.name());
            }
        }
        for (ChannelMeter channel : course.parts().channels().values()) {
            var state = channel.channel().state(0);
            boolean usedUp =
                    course.parts().circuit().kind(channel.id()) instanceof NodeKind.Conduit kind
                            && kind.takesOne()
                            && state.sent() > 0;
            if (state.senders() != (usedUp ? 0 : channel.holders().size())) {
                left.add(state.senders() + " senders of " + channel.id());
            }
            if (!state.waiting().isEmpty()) {
                left.add("a waiter at " + channel.id());
            }
        }
        return left;
    }
}
