package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
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
import dev.sluice.stream.Map;
import dev.sluice.stream.Stream;

/// Each item through an expression, at once (futures, `StreamExt::map`).
@AutoService(NodeKind.class)
public final class MapKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item * 2", "What an item becomes; to fail here is to panic.");

    private static final Spec SPEC =
            Spec.named("map", "Map", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(VALUE)
                    .help(
                            "Changes each item by an expression, without taking time.",
                            "Emits one item for each that comes in, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:10 10:20 20:30 30:|")
                    .where("value", "item * 10")
                    .aliases("transform", "convert", "apply", "parse")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression value = wiring.get(VALUE);
        return new Map<>(wiring.plain("in"), item -> answers.map(value, item));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode value = body.code(e.get(VALUE));
        return in.then(e.node(), ".map(" + body.lambda(value.alone()) + ")").of(value.type());
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item());
        Code value = body.code(e.get(VALUE));
        return in.then(e.node(), Layout.call(".map", body.now(value.owned()))).of(value.type());
    }
}
