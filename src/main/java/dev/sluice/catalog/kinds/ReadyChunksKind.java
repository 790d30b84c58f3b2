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
import dev.sluice.stream.Map;
import dev.sluice.stream.ReadyChunks;
import dev.sluice.stream.Stream;

/// Items in lists of those that are ready (futures, `StreamExt::ready_chunks`).
@AutoService(NodeKind.class)
public final class ReadyChunksKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                            "n",
                            "At most",
                            Params.whole(0, 50, 1_000_000, "items"),
                            5L,
                            "How many items are in a list at most; 0 panics, as in Rust.")
                    .warning(Caution.zeroPanics("assertion failed: capacity > 0"));

    private static final Spec SPEC =
            Spec.named("ready_chunks", "Ready chunks", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(N)
                    .help(
                            "Gathers what is ready at once into lists of at most n.",
                            "Emits a list when it is full, or as soon as its input has nothing more"
                                    + " at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls whatever is ready, n items at most; a task gets 128 from a"
                                    + " channel at a time.")
                    .example("0:1 0:2 0:3 10:4 20:|", "0:[1,2] 0:[3] 10:[4] 20:|")
                    .where("n", 2L)
                    .aliases("batch", "drain", "greedy", "window")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Map<>(
                new ReadyChunks<>(wiring.plain("in"), Math.toIntExact(wiring.get(N))),
                Groups::list);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        return in.then(e.node(), ".readyChunks(" + e.get(N) + ")").of(new JavaType.Many(in.item()));
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        return in.then(e.node(), ".ready_chunks(" + Literals.grouped(e.get(N)) + ")")
                .of(new RustType.Many(in.item(), e.get(N)));
    }
}
