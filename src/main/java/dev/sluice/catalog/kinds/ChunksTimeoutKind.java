package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.ChunksTimeout;
import dev.sluice.stream.Map;
import dev.sluice.stream.Stream;

import java.time.Duration;
import java.util.function.Supplier;

/// Items in lists of so many, or of so long a time (tokio-stream 0.1.10, `chunks_timeout`).
@AutoService(NodeKind.class)
public final class ChunksTimeoutKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                            "n",
                            "How many",
                            Params.whole(0, 50, 100_000, "items"),
                            5L,
                            "How many items are in a list; 0 panics, as in Rust.")
                    .warning(Caution.zeroPanics("assertion failed: capacity > 0"));
    static final Param<Duration> AFTER =
            Param.of(
                            "after",
                            "Or after",
                            Params.duration(),
                            "100ms",
                            "How long after its first item a list is handed over, full or not.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("chunks_timeout", "Chunks with timeout", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(N, AFTER)
                    .help(
                            "Gathers items into lists of n, or fewer when time is up.",
                            "Emits a list when it is full, when its time is up, or at the end.",
                            "Waits until one of these.",
                            "Ends when its input ends and the last list was emitted.",
                            "Holds up to n - 1 items.",
                            "Pulls n items for each list.")
                    .example("0:1 10:2 20:3 60:4 90:|", "10:[1,2] 40:[3] 80:[4] 90:|")
                    .where("n", 2L)
                    .where("after", "20ms")
                    .aliases("batch", "buffer time", "window", "group")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean watches() {
        return true;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Supplier<Duration> after = wiring.live(AFTER);
        return new Map<>(
                new ChunksTimeout<>(
                        wiring.plain("in"),
                        Math.toIntExact(wiring.get(N)),
                        () -> after.get().toNanos()),
                Groups::list);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        String after = JavaSleeps.duration(e.uses(), e.get(AFTER).toNanos());
        return in.then(e.node(), ".chunksTimeout(" + e.get(N) + ", " + after + ")")
                .of(new JavaType.Many(in.item()));
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("std::time::Duration");
        e.uses().tokioStream("0.1.10");
        Chain in = e.in("in");
        return ByPath.call(
                        e,
                        in,
                        "tokio_stream::StreamExt::chunks_timeout",
                        Literals.grouped(e.get(N)),
                        Literals.duration(e.get(AFTER)))
                .of(new RustType.Many(in.item(), e.get(N)));
    }
}
