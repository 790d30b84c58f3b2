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
import dev.sluice.stream.Peekable;
import dev.sluice.stream.Stream;

/// A stream whose next item can be looked at (futures, `StreamExt::peekable`).
@AutoService(NodeKind.class)
public final class PeekableKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("peekable", "Peekable", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .help(
                            "Lets the next item be looked at before it is taken; alone it changes"
                                    + " nothing.",
                            "Emits each item at the instant it comes in.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds one item while it is looked at.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("peek", "look ahead")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        return new Peekable<>(wiring.<Object>any("in"));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".peekable()");
    }

    @Override
    public Chain rust(Emission e) {
        return e.in("in").then(e.node(), ".peekable()");
    }
}
