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
import dev.sluice.stream.Throttle;

import java.time.Duration;
import java.util.function.Supplier;

/// A pause after each item (tokio-stream, `StreamExt::throttle`).
@AutoService(NodeKind.class)
public final class ThrottleKind implements NodeKind.Operator {
    static final Param<Duration> EVERY =
            Param.of(
                            "every",
                            "Every",
                            Params.duration(),
                            "100ms",
                            "The time from one item to the next question for one.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("throttle", "Throttle", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .params(EVERY)
                    .help(
                            "Slows a stream down to one item in so long a time.",
                            "Emits the first item at once, each later one at the earliest when the"
                                    + " pause is over.",
                            "Waits in the pause, when its input is not polled, and for its input.",
                            "Ends when its input ends, at the earliest when the last pause is"
                                    + " over.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 0:2 0:3 0:|", "0:1 20:2 40:3 60:|")
                    .where("every", "20ms")
                    .aliases("rate limit", "slow down", "pace")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        Supplier<Duration> every = wiring.live(EVERY);
        return new Throttle<>(wiring.<Object>any("in"), () -> every.get().toNanos());
    }

    @Override
    public JavaChain java(JavaEmission e) {
        String every = JavaSleeps.duration(e.uses(), e.get(EVERY).toNanos());
        return e.in("in").then(e.node(), ".throttle(" + every + ")");
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("std::time::Duration");
        return ByPath.call(
                e,
                e.in("in"),
                "tokio_stream::StreamExt::throttle",
                Literals.duration(e.get(EVERY)));
    }
}
