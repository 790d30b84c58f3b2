package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Then;

/// Each item through an async body, one at a time (futures, `StreamExt::then`).
@AutoService(NodeKind.class)
public final class ThenKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item", "What an item becomes; to fail here is to panic.");
    static final Param<Delay> TAKES = Shared.takes("100ms", "How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("then", "Then", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(VALUE, TAKES, Bodies.SPAWNED)
                    .help(
                            "Changes each item by a body that takes time, one after another.",
                            "Emits an item when its body is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "15:1 30:2 45:3 45:|")
                    .where("takes", "15ms")
                    .aliases("async map", "map await", "delay", "sequential")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Bodies bodies = new Bodies(wiring, TAKES);
        Expression value = wiring.get(VALUE);
        return new Then<>(
                wiring.plain("in"), item -> bodies.of(item, () -> answers.map(value, item)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode value = body.code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        JavaChain chain = in.then(e.node(), ".then(" + body.future(takes, value.alone()) + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item()).spawned(e.get(Bodies.SPAWNED));
        Code value = body.code(e.get(VALUE));
        String closure = body.later(body.sleeps(e.get(TAKES)), value.owned(), false);
        return Randomly.declared(
                e, in.then(e.node(), Layout.call(".then", closure)).of(value.type()), e.get(TAKES));
    }
}
