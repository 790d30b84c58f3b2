package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Fuse;
import dev.sluice.stream.Stream;

/// A stream whose end is for ever (futures, `StreamExt::fuse`).
@AutoService(NodeKind.class)
public final class FuseKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("fuse", "Fuse", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .help(
                            "Makes sure that a stream that has ended is never polled again.",
                            "Emits each item at the instant it comes in.",
                            "Waits only while its input waits.",
                            "Ends when its input ends, and stays so.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("FusedStream", "end", "safe")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        return new Fuse<>(wiring.<Object>any("in"));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".fuse()");
    }

    @Override
    public Chain rust(Emission e) {
        return e.in("in").then(e.node(), ".fuse()");
    }
}
