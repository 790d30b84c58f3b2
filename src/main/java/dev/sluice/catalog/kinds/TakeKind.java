package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Take;

/// The first so many items (futures, `StreamExt::take`).
@AutoService(NodeKind.class)
public final class TakeKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                    "n",
                    "How many",
                    Params.whole(0, 50, Integer.MAX_VALUE, "items"),
                    3L,
                    "How many items go through; errors count.");

    private static final Spec SPEC =
            Spec.named("take", "Take", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .params(N)
                    .help(
                            "Lets the first n items through and then ends.",
                            "Emits each of the first n items at the instant it comes in.",
                            "Waits only while its input waits.",
                            "Ends after the n-th item without polling its input again, or when its"
                                    + " input ends.",
                            "Holds nothing; its input stays open until the whole pipeline is"
                                    + " dropped.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:1 10:2 10:|")
                    .where("n", 2L)
                    .aliases("limit", "first", "head")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean mayEndFirst() {
        return true;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        return new Take<>(wiring.<Object>any("in"), wiring.get(N));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".take(" + JavaSleeps.grouped(e.get(N)) + ")");
    }

    @Override
    public Chain rust(Emission e) {
        return e.in("in").then(e.node(), ".take(" + Literals.grouped(e.get(N)) + ")");
    }
}
