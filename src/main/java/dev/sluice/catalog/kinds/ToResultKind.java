package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// Plain items as successes and errors, by a condition (Rust, `map` to a `Result`).
@AutoService(NodeKind.class)
public final class ToResultKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("to_result", "To results", Family.ADAPTERS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(Failing.WHEN, Failing.ERROR)
                    .help(
                            "Makes a fallible stream of a plain one: an error of each item for"
                                    + " which a condition holds.",
                            "Emits one success or error for each item, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:1 10:!bad:2 20:3 30:|")
                    .where("fails_when", "item == 2")
                    .where("error", "\"bad:\" + string(item)")
                    .aliases("validate", "check", "Result", "fallible", "try")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Failing failing = new Failing(wiring);
        return new Map<>(wiring.plain("in"), item -> failing.orElse(item, () -> item));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in").failing(e.node());
        JavaFails fails = JavaFails.of(e, in);
        String lambda = fails.now("item");
        String types = in.item().java() + ", " + e.errors(e.node()).java();
        return in.then(e.node(), ".<" + types + ">tried(" + lambda + ")");
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false);
        Fails fails = Fails.of(e, body);
        if (fails.never()) {
            RustType chosen = e.chosenErrors();
            return in.then(e.node(), ".map(Ok::<_, " + chosen.rust() + ">)")
                    .failing(chosen, e.node());
        }
        RustType errors = fails.errors();
        String result = fails.result("item", errors);
        String call =
                fails.asks()
                        ? Layout.call(".then", body.later(Sleeps.NONE, result, true))
                        : Layout.call(".map", body.now(result));
        return in.then(e.node(), call).failing(errors);
    }
}
