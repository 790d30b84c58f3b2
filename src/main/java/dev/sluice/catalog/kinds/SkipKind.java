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
import dev.sluice.stream.Skip;
import dev.sluice.stream.Stream;

/// All but the first so many items (futures, `StreamExt::skip`).
@AutoService(NodeKind.class)
public final class SkipKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                    "n",
                    "How many",
                    Params.whole(0, 50, Integer.MAX_VALUE, "items"),
                    3L,
                    "How many items are left out; errors count.");

    private static final Spec SPEC =
            Spec.named("skip", "Skip", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .params(N)
                    .help(
                            "Leaves out the first n items.",
                            "Emits each later item at the instant it comes in.",
                            "Waits while its input waits, and until n items were left out.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls the items that it leaves out.")
                    .example("0:1 10:2 20:3 30:|", "20:3 30:|")
                    .where("n", 2L)
                    .aliases("drop", "offset", "tail")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        return new Skip<>(wiring.<Object>any("in"), wiring.get(N), wiring::leaveOut);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".skip(" + JavaSleeps.grouped(e.get(N)) + ")");
    }

    @Override
    public Chain rust(Emission e) {
        return e.in("in").then(e.node(), ".skip(" + Literals.grouped(e.get(N)) + ")");
    }
}
