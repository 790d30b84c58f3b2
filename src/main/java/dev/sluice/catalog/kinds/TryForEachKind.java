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
import dev.sluice.catalog.Param;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Future;
import dev.sluice.stream.TryForEach;
import dev.sluice.stream.Unit;

/// A fallible async body for each success, until the first error (futures, `TryStreamExt::try_for_each`).
@AutoService(NodeKind.class)
public final class TryForEachKind implements NodeKind.Sink {
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("try_for_each", "Try for each", Family.SINKS)
                    .in(Ports.FALLIBLE_IN)
                    .params(TAKES, Failing.WHEN, Failing.ERROR, Bodies.SPAWNED)
                    .help(
                            "Runs a body for each success, one after another, until something"
                                    + " fails.",
                            "Takes an item whenever the last body is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends, or in failure at the first error of the"
                                    + " input or of a body.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead; after an error the rest is never polled.")
                    .example("0:1 10:2 20:!oops 30:3 40:|", "0:1 10:2 20:!oops")
                    .aliases("?", "stop at error", "consume", "sink")
                    .misnomer(
                            "StreamExt::try_for_each",
                            "The guide says that everything called try_ ends at an error; only"
                                + " consumers such as this one do, and they are in TryStreamExt.")
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
        Bodies bodies = new Bodies(wiring, TAKES);
        return Ending.fallible(
                new TryForEach<>(
                        wiring.fallible("in"),
                        item -> bodies.of(item, () -> failing.orElse(item, () -> Unit.UNIT))),
                done -> new Outcome.Completed(null));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaFails fails = JavaFails.of(e, in);
        Delay takes = e.get(TAKES);
        e.uses().type("dev.sluice.stream.Unit");
        String call = ".tryForEach(" + fails.later(takes, "Unit.UNIT") + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false).spawned(e.get(Bodies.SPAWNED));
        Fails fails = Fails.of(e, body);
        Chain fitted = fails.fitted(in);
        RustType errors = fitted.error().orElseThrow();
        String closure =
                body.later(body.sleeps(e.get(TAKES)), fails.result("()", errors), fails.asks());
        return RustSink.of(
                Randomly.declared(
                        e,
                        fitted.then(e.node(), Layout.call(".try_for_each", closure)),
                        e.get(TAKES)),
                new RustSink.Value.Tried(errors));
    }
}
