package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

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
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TimeoutStream;

import java.time.Duration;
import java.util.function.Supplier;

/// An error after a silence (tokio-stream, `StreamExt::timeout`).
@AutoService(NodeKind.class)
public final class TimeoutKind implements NodeKind.Operator {
    static final Param<Duration> AFTER =
            Param.of(
                            "after",
                            "After",
                            Params.duration(),
                            "100ms",
                            "How long a silence makes an error.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("timeout", "Timeout", Family.ADAPTERS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(AFTER)
                    .help(
                            "Tells by an error that nothing came for so long.",
                            "Emits each item as a success, and “elapsed” as an error when the time"
                                    + " is up.",
                            "Waits for its input or the time.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("10:1 60:2 70:|", "10:1 30:!elapsed 60:2 70:|")
                    .where("after", "20ms")
                    .aliases("deadline", "Elapsed", "watchdog", "silence")
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
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Supplier<Duration> after = wiring.live(AFTER);
        return new Errors<>(
                wiring,
                new TimeoutStream<>(wiring.plain("in"), () -> after.get().toNanos(), 0),
                elapsed -> "elapsed");
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.fails(e.node(), new JavaType.Text());
        String after = JavaSleeps.duration(e.uses(), e.get(AFTER).toNanos());
        return e.in("in")
                .then(e.node(), ".timeout(" + after + ")")
                .then(e.node(), ".<" + e.errors(e.node()).java() + ">mapErr(_ -> \"elapsed\")")
                .failing(e.node());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("std::time::Duration");
        return ByPath.call(
                        e,
                        e.in("in"),
                        "tokio_stream::StreamExt::timeout",
                        Literals.duration(e.get(AFTER)))
                .then(e.node(), ".map_err(|_| \"elapsed\".to_string())")
                .failing(new RustType.Text());
    }
}
