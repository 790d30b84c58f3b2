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
import dev.sluice.catalog.Verdict;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TryFilterMap;

import java.util.Optional;
import java.util.function.Supplier;

/// Each success through an async body that keeps, leaves out or fails it (futures, `try_filter_map`).
@AutoService(NodeKind.class)
public final class TryFilterMapKind implements NodeKind.Operator {
    static final Param<Expression> KEEP =
            Shared.predicate(
                    "keep", "Keeps when", "true", "A success for which this is true goes on.");
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item", "What a success that is kept becomes.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("try_filter_map", "Try filter and map", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(KEEP, VALUE, TAKES, Failing.WHEN, Failing.ERROR)
                    .help(
                            "Keeps some successes and changes them, by a body that can fail; errors"
                                    + " pass at once.",
                            "Emits a success that is kept, or an error, when its body is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:!oops 40:|", "0:10 10:!bad:2 30:!oops 40:|")
                    .where("keep", "item < 3")
                    .where("value", "item * 10")
                    .where("fails_when", "item == 2")
                    .where("error", "\"bad:\" + string(item)")
                    .aliases("validate", "parse", "filter", "Result<Option>")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Expression keep = wiring.get(KEEP);
        Expression value = wiring.get(VALUE);
        Failing failing = new Failing(wiring);
        Supplier<Delay> takes = wiring.live(TAKES);
        return new TryFilterMap<>(
                wiring.fallible("in"),
                item ->
                        wiring.work(
                                takes.get(),
                                item,
                                (Verdict.Tries<Item>)
                                        () -> failing.orElse(item, () -> kept(keep, value, item))));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaFails fails = JavaFails.of(e, in);
        JavaCode keep = fails.code(e.get(KEEP));
        JavaCode value = fails.code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        e.uses().type("java.util.Optional");
        String kept = "Optional.of(" + value.alone() + ")";
        String ok =
                keep.text().equals("true")
                        ? kept
                        : keep.text() + " ? " + kept + " : Optional.empty()";
        String lambda = fails.later(takes, ok, keep, value);
        JavaChain chain =
                in.then(e.node(), ".<" + value.type().java() + ">tryFilterMap(" + lambda + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    private static Optional<Item> kept(Expression keep, Expression value, Item item) {
        return keep.test(item.value())
                ? Optional.of(item.with(value.eval(item.value())))
                : Optional.empty();
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false);
        Fails fails = Fails.of(e, body);
        Code keep = body.code(e.get(KEEP));
        Code value = body.code(e.get(VALUE));
        Chain fitted = fails.fitted(in, keep, value);
        String some = Layout.call("Some", value.owned());
        String option =
                keep.text().equals("true") ? some : Layout.choice(keep.text(), some, "None");
        String result = fails.result(option, fitted.error().orElseThrow());
        String closure = body.later(body.sleeps(e.get(TAKES)), result, fails.asks(keep, value));
        return Randomly.declared(
                e,
                fitted.then(e.node(), Layout.call(".try_filter_map", closure)).of(value.type()),
                e.get(TAKES));
    }
}
