package dev.sluice.conformance;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Values;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run in virtual time hands to its sinks, as exported programs print it: `t_ms item`.
final class Handed {
    private static final long MS = 1_000_000;
    private static final long FOR_EVER = 10_000_000L * MS;

    private Handed() {}

    static List<String> lines(Pipeline pipeline) {
        Set<String> doorsteps = doorsteps(pipeline);
        List<String> lines = new ArrayList<>();
        RunSettings settings =
                RunSettings.of(pipeline.settings())
                        .withClock(Clock.VIRTUAL)
                        .withSpeed(RunSettings.UNPACED)
                        .withWitness(
                                event -> {
                                    if (hands(event) && doorsteps.contains(event.node())) {
                                        lines.add(line(event));
                                    }
                                });
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), settings)) {
            run.advanceTo(FOR_EVER);
        }
        return lines;
    }

    private static boolean hands(Event event) {
        return event.kind() == Kind.YIELDED || event.kind() == Kind.RECEIVED;
    }

    private static String line(Event event) {
        String text = Values.text(event.value());
        return event.time() / MS + " " + (event.error() ? "Err(" + text + ")" : text);
    }

    /// The nodes that are wired to a sink.
    private static Set<String> doorsteps(Pipeline pipeline) {
        return pipeline.wires().stream()
                .filter(wire -> isSink(pipeline, wire))
                .map(wire -> wire.from().node())
                .collect(Collectors.toSet());
    }

    private static boolean isSink(Pipeline pipeline, Wire wire) {
        return pipeline.node(wire.to().node())
                .flatMap(node -> Catalog.standard().kind(node.kind()))
                .filter(NodeKind.Sink.class::isInstance)
                .isPresent();
    }
}
