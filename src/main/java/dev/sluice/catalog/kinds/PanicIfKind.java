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
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaHelper;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Show;
import dev.sluice.stream.Inspect;
import dev.sluice.stream.Stream;

/// Panics at certain items, for experiments.
@AutoService(NodeKind.class)
public final class PanicIfKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Panics when",
                    "item == 3",
                    "An item for which this is true ends the task.");
    static final Param<Expression> MESSAGE =
            Param.of(
                    "message",
                    "With",
                    Params.code(Expecting.ANY, "item"),
                    "\"panicked at \" + string(item)",
                    "The message of the panic.");

    private static final Spec SPEC =
            Spec.named("panic_if", "Panic if", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(PREDICATE, MESSAGE)
                    .help(
                            "Panics at the items for which a condition holds, to see what a panic"
                                    + " does.",
                            "Emits each other item at the instant it comes in.",
                            "Waits only while its input waits.",
                            "Ends when its input ends; a panic ends the whole task and drops its"
                                    + " receiver.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .where("predicate", "item == 3")
                    .aliases("panic!", "unwrap", "crash", "exception", "assert")
                    .ours()
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
        Expression message = wiring.get(MESSAGE);
        return new Inspect<>(
                wiring.plain("in"),
                item -> {
                    if (answers.test(predicate, item)) {
                        throw wiring.panic(item, Values.text(answers.of(message, item)));
                    }
                });
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode when = body.code(e.get(PREDICATE));
        String message = body.code(e.get(MESSAGE)).text(e.uses());
        e.uses().helper(JavaHelper.PANIC_IF);
        String call = body.lambda("panicIf(" + when.text() + ", () -> " + message + ")");
        return in.then(e.node(), ".inspect(" + call + ")");
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.looking(e, in.item());
        Code predicate = body.code(e.get(PREDICATE));
        Show message = new Show(e.uses()).text(body.code(e.get(MESSAGE)));
        String panic = Layout.call("panic!", message.arguments()) + ";";
        String check = "if " + predicate.text() + " " + Layout.block(panic);
        return in.then(e.node(), Layout.call(".inspect", body.now(Layout.block(check))));
    }
}
