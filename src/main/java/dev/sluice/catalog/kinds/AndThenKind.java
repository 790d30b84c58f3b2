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
import dev.sluice.stream.AndThen;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// Each success through a fallible async body (futures, `TryStreamExt::and_then`).
@AutoService(NodeKind.class)
public final class AndThenKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item", "What a success becomes.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("and_then", "And then", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(VALUE, TAKES, Failing.WHEN, Failing.ERROR, Bodies.SPAWNED)
                    .help(
                            "Changes each success by a body that takes time and can fail; errors"
                                    + " pass at once.",
                            "Emits a success or an error when its body is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:!oops 30:|", "5:10 15:!bad:2 20:!oops 30:|")
                    .where("value", "item * 10")
                    .where("takes", "5ms")
                    .where("fails_when", "item == 2")
                    .where("error", "\"bad:\" + string(item)")
                    .aliases("chain", "async map", "?")
                    .misnomer(
                            "try_map",
                            "The guide names a try_map that futures does not have: and_then changes"
                                + " a success by a body that takes time or fails, map_ok at once.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Expression value = wiring.get(VALUE);
        Failing failing = new Failing(wiring);
        Bodies bodies = new Bodies(wiring, TAKES);
        return new AndThen<>(
                wiring.fallible("in"), item -> bodies.of(item, () -> failing.map(value, item)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaFails fails = JavaFails.of(e, in);
        JavaCode value = fails.code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        String lambda = fails.later(takes, value.alone(), value);
        JavaChain chain =
                in.then(e.node(), ".<" + value.type().java() + ">andThen(" + lambda + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false).spawned(e.get(Bodies.SPAWNED));
        Fails fails = Fails.of(e, body);
        Code value = body.code(e.get(VALUE));
        Chain fitted = fails.fitted(in, value);
        String result = fails.result(value.owned(), fitted.error().orElseThrow());
        String closure = body.later(body.sleeps(e.get(TAKES)), result, fails.asks(value));
        return Randomly.declared(
                e,
                fitted.then(e.node(), Layout.call(".and_then", closure)).of(value.type()),
                e.get(TAKES));
    }
}
