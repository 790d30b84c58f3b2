package dev.sluice.plan;

import dev.sluice.catalog.NodeKind;
import dev.sluice.plan.Opening.Root;
import dev.sluice.telemetry.Sample.Latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An opened pipeline.
///
/// @param knobs by node id
/// @param channels by node id, in document order
/// @param stages by node id: all nodes but channels; of a boundary, what comes out of it
/// @param doorsteps by node id: where a sink receives from a channel without a stream between
/// @param feeders by node id: the producers and boundaries
/// @param roots the tasks to start, the first sink among them being the main one
/// @param spawning the tasks that bodies are spawned as
record Parts(
        Circuit circuit,
        Trace trace,
        Map<String, Knobs> knobs,
        Map<String, ChannelMeter> channels,
        Map<String, Stage> stages,
        Map<String, Stage> doorsteps,
        Map<String, Feeder<?>> feeders,
        List<Root> roots,
        Spawning spawning) {
    /// The first sink's task.
    Root main() {
        return roots.stream()
                .filter(root -> root.body() instanceof SinkTask)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a pipeline without a sink does nothing"));
    }

    /// The other tasks, in document order.
    List<Root> others() {
        Root main = main();
        return roots.stream().filter(root -> !root.equals(main)).toList();
    }

    /// The stages of every task.
    List<Stage> all() {
        List<Stage> all = new ArrayList<>(stages.values());
        feeders.values().stream()
                .map(Feeder::stage)
                .filter(stage -> stages.get(stage.id()) != stage)
                .forEach(all::add);
        return all;
    }

    /// Where the items of a node pass: of a sink, what is wired to it.
    Stage handing(Stage stage) {
        if (!(circuit.kind(stage.id()) instanceof NodeKind.Sink)) {
            return stage;
        }
        Stage door = doorsteps.get(stage.id());
        return door != null ? door : above(stage);
    }

    private Stage above(Stage stage) {
        return circuit.upstream(stage.id()).stream()
                .filter(stages::containsKey)
                .findFirst()
                .map(stages::get)
                .orElse(stage);
    }

    /// The latency of what a sink was handed; empty elsewhere.
    Optional<Latency> latency(Stage stage, long now) {
        Stage handing = handing(stage);
        return handing == stage ? Optional.empty() : handing.latency(now);
    }

    /// How many items all sinks together were handed.
    long handed() {
        return sinks().stream()
                .map(stages::get)
                .filter(Objects::nonNull)
                .mapToLong(sink -> handing(sink).meter().items())
                .sum();
    }

    /// The sinks, in document order.
    List<String> sinks() {
        return roots.stream()
                .filter(root -> root.body() instanceof SinkTask)
                .map(Root::name)
                .toList();
    }
}
