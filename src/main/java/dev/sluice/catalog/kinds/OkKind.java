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
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// Each item as a success (Rust, `map(Ok)`).
@AutoService(NodeKind.class)
public final class OkKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("ok", "As successes", Family.ADAPTERS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .help(
                            "Makes a fallible stream of a plain one, so that what can fail may"
                                    + " follow.",
                            "Emits one success for each item, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("map(Ok)", "Result", "fallible", "try")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        return new Map<>(wiring.plain("in"), Result::ok);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.uses().type("dev.sluice.stream.TryStreamExt");
        return e.in("in")
                .then(e.node(), ".<" + e.errors(e.node()).java() + ">ok()")
                .failing(e.node());
    }

    @Override
    public Chain rust(Emission e) {
        RustType errors = e.chosenErrors();
        return e.in("in")
                .then(e.node(), ".map(Ok::<_, " + errors.rust() + ">)")
                .failing(errors, e.node());
    }
}
