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
import dev.sluice.stream.MapWhile;
import dev.sluice.stream.Stream;

import java.util.Optional;

/// Each item through an expression, until one fails a predicate (tokio-stream, `StreamExt::map_while`).
@AutoService(NodeKind.class)
public final class MapWhileKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Goes on while",
                    "item < 3",
                    "The first item for which this is false ends the stream.");
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item * 2", "What an item becomes; to fail here is to panic.");

    private static final Spec SPEC =
            Spec.named("map_while", "Map while", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(PREDICATE, VALUE)
                    .help(
                            "Changes each item by an expression, until a condition fails.",
                            "Emits each item for which the condition holds, at the instant it comes"
                                    + " in.",
                            "Waits only while its input waits.",
                            "Ends at the first item that fails, which is lost, or when its input"
                                    + " ends; its input is not polled again then.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:1 40:|", "0:2 10:4 20:|")
                    .aliases("until", "while", "break")
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
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression predicate = wiring.get(PREDICATE);
        Expression value = wiring.get(VALUE);
        return new MapWhile<>(
                wiring.plain("in"),
                item -> {
                    if (answers.test(predicate, item)) {
                        return Optional.of(answers.map(value, item));
                    }
                    wiring.leaveOut(item);
                    return Optional.empty();
                });
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode goesOn = body.code(e.get(PREDICATE));
        JavaCode value = body.code(e.get(VALUE));
        e.uses().type("java.util.Optional");
        String answer = goesOn.text() + " ? Optional.of(" + value.alone() + ") : Optional.empty()";
        String call = ".<" + value.type().java() + ">mapWhile(" + body.lambda(answer) + ")";
        return in.then(e.node(), call).of(value.type());
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item());
        Code predicate = body.code(e.get(PREDICATE));
        Code value = body.code(e.get(VALUE));
        String answer = Layout.choice(predicate.text(), Layout.call("Some", value.owned()), "None");
        return ByPath.call(e, in, "tokio_stream::StreamExt::map_while", body.now(answer))
                .of(value.type());
    }
}
