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
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TakeUntil;

import java.time.Duration;

/// Items until a time is up (futures, `StreamExt::take_until` of a tokio `sleep`).
@AutoService(NodeKind.class)
public final class TakeUntilKind implements NodeKind.Operator {
    static final Param<Duration> AFTER =
            Param.of(
                    "after",
                    "Ends after",
                    Params.duration(),
                    "1s",
                    "The time from the start of the run to the end of the stream.");

    private static final Spec SPEC =
            Spec.named("take_until", "Take until", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .params(AFTER)
                    .help(
                            "Lets items through until a sleep is over.",
                            "Emits each item at the instant it comes in; it asks the sleep first,"
                                    + " so an item of that very instant is lost.",
                            "Waits for its input or the sleep.",
                            "Ends when the sleep is over, as soon as it is polled then, or when its"
                                    + " input ends.",
                            "Holds nothing; its input stays open until the whole pipeline is"
                                    + " dropped.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:1 10:2 15:|")
                    .where("after", "15ms")
                    .aliases("stop", "cancel", "shutdown", "deadline", "limit")
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
    public boolean mayEndFirst() {
        return true;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        return new TakeUntil<>(wiring.<Object>any("in"), Sleep.until(wiring.get(AFTER).toNanos()));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        String after = JavaSleeps.duration(e.uses(), e.get(AFTER).toNanos());
        e.uses().type("dev.sluice.stream.Sleep");
        String call = ".takeUntil(Sleep.until(" + after + ".toNanos()))";
        return e.in("in").then(e.node(), call);
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("std::time::Duration");
        e.uses().path("tokio::time::sleep");
        String until = Layout.call("sleep", Literals.duration(e.get(AFTER)));
        return e.in("in").then(e.node(), Layout.call(".take_until", until));
    }
}
