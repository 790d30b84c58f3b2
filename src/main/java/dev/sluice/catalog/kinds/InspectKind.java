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
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Values;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Show;
import dev.sluice.stream.Inspect;
import dev.sluice.stream.Stream;

/// Shows each item in passing (futures, `StreamExt::inspect`).
@AutoService(NodeKind.class)
public final class InspectKind implements NodeKind.Operator {
    static final Param<Expression> TEXT =
            Param.of(
                    "text",
                    "Prints",
                    Params.code(Expecting.ANY, "item"),
                    "item",
                    "What is printed of an item.");

    private static final Spec SPEC =
            Spec.named("inspect", "Inspect", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(TEXT)
                    .help(
                            "Prints each item on its way and leaves it as it is.",
                            "Emits each item at the instant it comes in.",
                            "Waits only while its input waits.",
                            "Ends when its input ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("tap", "peek", "debug", "log", "println")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression text = wiring.get(TEXT);
        return new Inspect<>(
                wiring.plain("in"), item -> wiring.print(Values.text(answers.of(text, item))));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        String line = JavaPrinting.line(e, body.code(e.get(TEXT)));
        return in.then(e.node(), ".inspect(" + body.lambda(line) + ")");
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.looking(e, in.item());
        Show line = new Show(e.uses()).text(body.code(e.get(TEXT)));
        String print = Layout.call(e.printing(), line.arguments());
        return in.then(e.node(), Layout.call(".inspect", body.now(print)));
    }
}
