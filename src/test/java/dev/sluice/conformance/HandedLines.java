package dev.sluice.conformance;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Values;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the sinks of a pipeline are handed in virtual time, as the lines `t_ms item` of an exported program.
final class HandedLines {
    private static final long FOR_EVER = 10_000_000L * 1_000_000;
    private static final int EVENTS = 1 << 20;

    private HandedLines() {}

    static List<String> of(Pipeline pipeline, Path folder) {
        RunSettings settings =
                RunSettings.of(pipeline.settings())
                        .withClock(dev.sluice.pipeline.Settings.Clock.VIRTUAL)
                        .withSpeed(RunSettings.UNPACED)
                        .withBaseFolder(folder)
                        .withEvents(EVENTS);
        Set<String> handed = handed(pipeline);
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), settings)) {
            run.advanceTo(FOR_EVER);
            return run.events().since(0, Integer.MAX_VALUE).stream()
                    .filter(event -> event.kind() == Kind.YIELDED || event.kind() == Kind.RECEIVED)
                    .filter(event -> handed.contains(event.node()))
                    .map(HandedLines::line)
                    .toList();
        }
    }

    private static String line(Event event) {
        String text = Values.text(event.value());
        return event.time() / 1_000_000 + " " + (event.error() ? "Err(" + text + ")" : text);
    }

    /// The nodes whose items go into a sink.
    private static Set<String> handed(Pipeline pipeline) {
        Set<String> sinks = new HashSet<>();
        for (Node node : pipeline.nodes()) {
            if (Catalog.standard().kind(node.kind()).orElseThrow() instanceof NodeKind.Sink) {
                sinks.add(node.id());
            }
        }
        Set<String> handed = new HashSet<>();
        for (Wire wire : pipeline.wires()) {
            if (sinks.contains(wire.to().node())) {
                handed.add(wire.from().node());
            }
        }
        return handed;
    }
}
