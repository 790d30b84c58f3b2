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
import dev.sluice.catalog.Params;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.Fold;
import dev.sluice.stream.Future;

import java.util.Map;
import java.util.function.Supplier;

/// All items into one value (futures, `StreamExt::fold`).
@AutoService(NodeKind.class)
public final class FoldKind implements NodeKind.Sink {
    static final Param<Expression> INITIAL =
            Param.of(
                    "initial",
                    "Starts with",
                    Params.code(Expecting.ANY),
                    "0",
                    "The value before the first item.");
    static final Param<Expression> VALUE =
            Param.of(
                    "value",
                    "Becomes",
                    Params.code(Expecting.ANY, "sum", "item"),
                    "sum + item",
                    "What the value becomes with one more item; to fail here is to panic.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("fold", "Fold", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .params(INITIAL, VALUE, TAKES)
                    .help(
                            "Makes one value of all items, such as their sum.",
                            "Takes an item whenever the last was added, and gives the value at the"
                                    + " end.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends.",
                            "Holds the value so far and the item being added.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:1 10:2 20:3")
                    .aliases("reduce", "sum", "aggregate", "accumulate")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression value = wiring.get(VALUE);
        Supplier<Delay> takes = wiring.live(TAKES);
        Object initial = Answers.constant(wiring.get(INITIAL));
        return Ending.with(
                new Fold<>(
                        wiring.plain("in"),
                        initial,
                        (sum, item) ->
                                wiring.work(
                                        takes.get(),
                                        item,
                                        () -> answers.of(value, sum, item.value(), item))),
                sum -> sum);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaCode initial = e.translator(Map.of()).code(e.get(INITIAL));
        JavaType type = initial.type().wide();
        JavaBody body =
                JavaBody.over(e, "(sum, item)")
                        .with("sum", JavaCode.object("sum", type))
                        .with("item", JavaCode.object("item", in.item()));
        JavaCode value = body.code(e.get(VALUE));
        if (!value.type().java().equals(type.java())) {
            throw e.refusal("The sum changes its kind, which Java does not allow.");
        }
        Delay takes = e.get(TAKES);
        String call = ".fold(" + initial.alone() + ", " + body.future(takes, value.alone()) + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Folding folding = Folding.of(e, e.get(INITIAL), e.get(VALUE), in.item());
        Code value = Steps.plain(e, folding, in.item()).code(e.get(VALUE));
        String answer = new Coercion(e.uses()).owned(value, folding.type());
        String closure = Steps.closure(e, in.item(), answer, e.get(TAKES), false);
        Chain chain =
                in.then(e.node(), Layout.call(".fold", folding.initial(), closure))
                        .of(folding.type());
        return RustSink.of(
                Randomly.declared(e, chain, e.get(TAKES)), new RustSink.Value.Made(folding.type()));
    }
}
