package dev.sluice.studio.dock;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.telemetry.Event.Kind;

import java.util.Set;

/// Where it is noted what goes through a wire: at its start, or, where several wires start there, at its end.
record TapSource(String node, Set<Kind> kinds) {
    static TapSource of(Wire wire, Pipeline pipeline, dev.sluice.catalog.Catalog catalog) {
        boolean alone =
                pipeline.wires().stream().filter(other -> other.from().equals(wire.from())).count()
                        <= 1;
        if (alone) {
            return new TapSource(
                    wire.from().node(), Set.of(Kind.SENT, Kind.RECEIVED, Kind.YIELDED));
        }
        boolean intoChannel =
                pipeline.node(wire.to().node())
                        .flatMap(node -> catalog.spec(node.kind()))
                        .map(Spec::family)
                        .filter(Family.CHANNELS::equals)
                        .isPresent();
        return new TapSource(
                wire.to().node(), intoChannel ? Set.of(Kind.ROUTED) : Set.of(Kind.YIELDED));
    }

    EventFilter filter() {
        return new EventFilter(Set.of(node), kinds, "");
    }
}
