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
import dev.sluice.stream.ForEach;
import dev.sluice.stream.Future;
import dev.sluice.stream.Unit;

/// An async body for each item, one at a time (futures, `StreamExt::for_each`).
@AutoService(NodeKind.class)
public final class ForEachKind implements NodeKind.Sink {
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("for_each", "For each", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .params(TAKES, Bodies.SPAWNED)
                    .help(
                            "Runs a body for each item, one after another.",
                            "Takes an item whenever the last body is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:1 25:2 50:3")
                    .where("takes", "25ms")
                    .aliases("consume", "subscribe", "sink", "drain")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Bodies bodies = new Bodies(wiring, TAKES);
        return Ending.quiet(
                new ForEach<>(wiring.plain("in"), item -> bodies.of(item, () -> Unit.UNIT)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        Delay takes = e.get(TAKES);
        String call = ".forEach(" + JavaBody.item(e, in.item()).rest(takes) + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item()).spawned(e.get(Bodies.SPAWNED));
        Chain chain =
                in.then(e.node(), Layout.call(".for_each", body.rest(body.sleeps(e.get(TAKES)))));
        return RustSink.of(Randomly.declared(e, chain, e.get(TAKES)), new RustSink.Value.Nothing());
    }
}
