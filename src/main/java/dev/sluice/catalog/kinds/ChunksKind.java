package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Chunks;
import dev.sluice.stream.Map;
import dev.sluice.stream.Stream;

/// Items in lists of so many (futures, `StreamExt::chunks`).
@AutoService(NodeKind.class)
public final class ChunksKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                            "n",
                            "How many",
                            Params.whole(0, 50, 100_000, "items"),
                            5L,
                            "How many items are in a list; 0 panics, as in Rust.")
                    .warning(Caution.zeroPanics("assertion failed: capacity > 0"));

    private static final Spec SPEC =
            Spec.named("chunks", "Chunks", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(N)
                    .help(
                            "Gathers items into lists of n.",
                            "Emits a list when n items are there, and what is left at the end.",
                            "Waits until a list is full, however long that takes.",
                            "Ends when its input ends and the last list was emitted.",
                            "Holds up to n - 1 items.",
                            "Pulls n items for each list.")
                    .example("0:1 10:2 20:3 30:|", "10:[1,2] 30:[3] 30:|")
                    .where("n", 2L)
                    .aliases("batch", "buffer", "window", "group")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Map<>(
                new Chunks<>(wiring.plain("in"), Math.toIntExact(wiring.get(N))), Groups::list);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        return in.then(e.node(), ".chunks(" + e.get(N) + ")").of(new JavaType.Many(in.item()));
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        return in.then(e.node(), ".chunks(" + Literals.grouped(e.get(N)) + ")")
                .of(new RustType.Many(in.item(), e.get(N)));
    }
}
