package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Types;
import dev.sluice.stream.Count;
import dev.sluice.stream.Future;

/// How many items there were (futures, `StreamExt::count`).
@AutoService(NodeKind.class)
public final class CountKind implements NodeKind.Sink {
    private static final Spec SPEC =
            Spec.named("count", "Count", Family.SINKS)
                    .in(Ports.EITHER_IN)
                    .help(
                            "Counts the items, errors too.",
                            "Takes every item as it comes, and gives their number at the end.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds the number so far.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2")
                    .aliases("number", "size", "length", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        return Ending.with(new Count(wiring.<Object>any("in")), count -> count);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".count()");
    }

    @Override
    public RustSink rust(Emission e) {
        return RustSink.of(
                e.in("in").then(e.node(), ".count()"), new RustSink.Value.Made(Types.WHOLE));
    }
}
