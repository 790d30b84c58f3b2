package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Future;
import dev.sluice.stream.TryForEachConcurrent;
import dev.sluice.stream.Unit;

/// A fallible async body for each success, several at once (futures, `try_for_each_concurrent`).
@AutoService(NodeKind.class)
public final class TryForEachConcurrentKind implements NodeKind.Sink {

    private static final Spec SPEC =
            Spec.named("try_for_each_concurrent", "Try for each, concurrent", Family.SINKS)
                    .in(Ports.FALLIBLE_IN)
                    .params(Buffering.LIMIT, Buffering.TAKES, Failing.WHEN, Failing.ERROR)
                    .params(Bodies.SPAWNED)
                    .help(
                            "Runs a fallible body for each success, several at once, until"
                                    + " something fails.",
                            "Takes an item whenever fewer than the limit are running.",
                            "Waits for its input and for its bodies.",
                            "Ends when all is done, or in failure at the first error, which drops"
                                    + " all running bodies; spawned ones go on.",
                            "Holds the items of the running bodies.",
                            "Pulls one item for each body it starts.")
                    .example("0:1 0:2 0:3 30:!oops 40:|", "0:1 0:2 20:3 30:!oops")
                    .where("takes", "20ms")
                    .aliases("parallel", "workers", "concurrency", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean mayEndFirst() {
        return true;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Failing failing = new Failing(wiring);
        Bodies bodies = new Bodies(wiring, Buffering.TAKES);
        return Ending.fallible(
                new TryForEachConcurrent<>(
                        wiring.fallible("in"),
                        Buffering.most(wiring, Buffering.LIMIT),
                        item -> bodies.of(item, () -> failing.orElse(item, () -> Unit.UNIT))),
                done -> new Outcome.Completed(null));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaFails fails = JavaFails.of(e, in);
        Delay takes = e.get(Buffering.TAKES);
        e.uses().type("dev.sluice.stream.Unit");
        String body = fails.later(takes, "Unit.UNIT");
        String call = ".tryForEachConcurrent(" + e.get(Buffering.LIMIT) + ", " + body + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false).spawned(e.get(Bodies.SPAWNED));
        Fails fails = Fails.of(e, body);
        Chain fitted = fails.fitted(in);
        RustType errors = fitted.error().orElseThrow();
        String limit =
                e.get(Buffering.LIMIT) == 0 ? "None" : Literals.grouped(e.get(Buffering.LIMIT));
        String closure =
                body.later(
                        body.sleeps(e.get(Buffering.TAKES)),
                        fails.result("()", errors),
                        fails.asks());
        return RustSink.of(
                Randomly.declared(
                        e,
                        fitted.then(
                                e.node(), Layout.call(".try_for_each_concurrent", limit, closure)),
                        e.get(Buffering.TAKES)),
                new RustSink.Value.Tried(errors));
    }
}
