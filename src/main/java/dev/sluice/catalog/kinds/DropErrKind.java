package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.DropErr;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// The successes of a fallible stream (Rust, `filter_map(|r| ready(r.ok()))`).
@AutoService(NodeKind.class)
public final class DropErrKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("drop_err", "Drop errors", Family.ADAPTERS)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.PLAIN_OUT)
                    .help(
                            "Makes a plain stream of a fallible one by leaving the errors out.",
                            "Emits each success at the instant it comes in.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:!oops 20:2 30:|", "0:1 20:2 30:|")
                    .aliases("filter_map(Result::ok)", "ignore errors", "flatten")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new DropErr<>(wiring.fallible("in"), error -> wiring.leaveOut(Result.err(error)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        return e.in("in").then(e.node(), ".dropErr()").plain();
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::future");
        return e.in("in")
                .then(e.node(), ".filter_map(|result| future::ready(result.ok()))")
                .plain();
    }
}
