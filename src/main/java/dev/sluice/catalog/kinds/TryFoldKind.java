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
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Future;
import dev.sluice.stream.TryFold;

import java.util.Map;
import java.util.function.Supplier;

/// All successes into one value, or the first error (futures, `TryStreamExt::try_fold`).
@AutoService(NodeKind.class)
public final class TryFoldKind implements NodeKind.Sink {
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
                    "What the value becomes with one more item.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("try_fold", "Try fold", Family.SINKS)
                    .in(Ports.FALLIBLE_IN)
                    .params(INITIAL, VALUE, TAKES, Failing.WHEN, Failing.ERROR)
                    .help(
                            "Makes one value of all successes, until something fails.",
                            "Takes an item whenever the last was added, and gives the value at the"
                                    + " end.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends, or in failure at the first error of the"
                                    + " input or of a body.",
                            "Holds the value so far and the item being added.",
                            "Pulls nothing ahead; after an error the rest is never polled.")
                    .example("0:1 10:2 20:!oops 30:|", "0:1 10:2 20:!oops")
                    .aliases("reduce", "sum", "aggregate", "sink")
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
        Expression value = wiring.get(VALUE);
        Failing failing = new Failing(wiring);
        Supplier<Delay> takes = wiring.live(TAKES);
        Object initial = Answers.constant(wiring.get(INITIAL));
        return Ending.fallible(
                new TryFold<>(
                        wiring.fallible("in"),
                        initial,
                        (sum, item) ->
                                wiring.work(
                                        takes.get(),
                                        item,
                                        () ->
                                                failing.orElse(
                                                        item,
                                                        () -> value.eval(sum, item.value())))),
                Outcome.Completed::new);
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
        JavaFails fails =
                JavaFails.of(
                        e,
                        body,
                        e.get(Failing.WHEN),
                        e.get(Failing.ERROR),
                        in.errors().orElseThrow());
        JavaCode value = fails.code(e.get(VALUE));
        if (!value.type().java().equals(type.java())) {
            throw e.refusal("The sum changes its kind, which Java does not allow.");
        }
        Delay takes = e.get(TAKES);
        String lambda = fails.later(takes, value.alone(), value);
        String call = ".tryFold(" + initial.alone() + ", " + lambda + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Folding folding = Folding.of(e, e.get(INITIAL), e.get(VALUE), in.item());
        Fails fails = Fails.of(e, Closures.fallible(e, in.item(), false));
        Code value = Steps.fallible(e, folding, in.item()).code(e.get(VALUE));
        Chain fitted = fails.fitted(in, value);
        RustType errors = fitted.error().orElseThrow();
        String answer = fails.result(new Coercion(e.uses()).owned(value, folding.type()), errors);
        String closure = Steps.closure(e, in.item(), answer, e.get(TAKES), fails.asks(value));
        return RustSink.of(
                Randomly.declared(
                        e,
                        fitted.then(e.node(), Layout.call(".try_fold", folding.initial(), closure)),
                        e.get(TAKES)),
                new RustSink.Value.TriedMade(folding.type(), errors));
    }
}
