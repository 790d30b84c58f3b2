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
import dev.sluice.stream.ForEachConcurrent;
import dev.sluice.stream.Future;
import dev.sluice.stream.Unit;

/// An async body for each item, several at once (futures, `StreamExt::for_each_concurrent`).
@AutoService(NodeKind.class)
public final class ForEachConcurrentKind implements NodeKind.Sink {

    private static final Spec SPEC =
            Spec.named("for_each_concurrent", "For each, concurrent", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .params(Buffering.LIMIT, Buffering.TAKES, Bodies.SPAWNED)
                    .help(
                            "Runs a body for each item, several at once.",
                            "Takes an item whenever fewer than the limit are running.",
                            "Waits for its input and for its bodies; it always polls every body"
                                    + " that was woken.",
                            "Ends when its input has ended and every body is complete.",
                            "Holds the items of the running bodies.",
                            "Pulls one item for each body it starts.")
                    .example("0:1 0:2 0:3 0:|", "0:1 0:2 20:3")
                    .where("limit", 2L)
                    .where("takes", "20ms")
                    .aliases("parallel", "workers", "concurrency", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Bodies bodies = new Bodies(wiring, Buffering.TAKES);
        return Ending.quiet(
                new ForEachConcurrent<>(
                        wiring.plain("in"),
                        Buffering.most(wiring, Buffering.LIMIT),
                        item -> bodies.of(item, () -> Unit.UNIT)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        Delay takes = e.get(Buffering.TAKES);
        String body = JavaBody.item(e, in.item()).rest(takes);
        String call = ".forEachConcurrent(" + e.get(Buffering.LIMIT) + ", " + body + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item()).spawned(e.get(Bodies.SPAWNED));
        String limit =
                e.get(Buffering.LIMIT) == 0 ? "None" : Literals.grouped(e.get(Buffering.LIMIT));
        Chain chain =
                in.then(
                        e.node(),
                        Layout.call(
                                ".for_each_concurrent",
                                limit,
                                body.rest(body.sleeps(e.get(Buffering.TAKES)))));
        return RustSink.of(
                Randomly.declared(e, chain, e.get(Buffering.TAKES)), new RustSink.Value.Nothing());
    }
}
