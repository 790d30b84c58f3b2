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
import dev.sluice.stream.FilterMap;
import dev.sluice.stream.Stream;

import java.util.Optional;
import java.util.function.Supplier;

/// The items that a predicate keeps, changed (futures, `StreamExt::filter_map`).
@AutoService(NodeKind.class)
public final class FilterMapKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Keeps when",
                    "item % 2 == 0",
                    "An item for which this is true goes on; to fail here is to panic.");
    static final Param<Expression> VALUE =
            Shared.value(
                    "Becomes",
                    "item",
                    "What an item that is kept becomes; to fail here is to panic.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("filter_map", "Filter and map", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(PREDICATE, VALUE, TAKES)
                    .help(
                            "Keeps some items and changes them, in one step.",
                            "Emits an item when its body is complete and kept it.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:4 40:|", "10:20 30:40 40:|")
                    .where("predicate", "item % 2 == 0")
                    .where("value", "item * 10")
                    .aliases("collect some", "choose", "Option")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression predicate = wiring.get(PREDICATE);
        Expression value = wiring.get(VALUE);
        Supplier<Delay> takes = wiring.live(TAKES);
        return new FilterMap<>(
                wiring.plain("in"),
                item ->
                        wiring.work(
                                takes.get(),
                                item,
                                (Verdict.Makes<Item>)
                                        () ->
                                                answers.test(predicate, item)
                                                        ? Optional.of(answers.map(value, item))
                                                        : Optional.empty()));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode keep = body.code(e.get(PREDICATE));
        JavaCode value = body.code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        e.uses().type("java.util.Optional");
        String kept = "Optional.of(" + value.alone() + ")";
        String answer =
                keep.text().equals("true")
                        ? kept
                        : keep.text() + " ? " + kept + " : Optional.empty()";
        String call =
                body.sleeps(takes).isEmpty()
                        ? ".<" + value.type().java() + ">filterMap(" + body.lambda(answer) + ")"
                        : ".<"
                                + value.type().java()
                                + ">filterMapAsync("
                                + body.future(takes, answer)
                                + ")";
        return JavaBody.drawing(e, in.then(e.node(), call).of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item());
        Code predicate = body.code(e.get(PREDICATE));
        Code value = body.code(e.get(VALUE));
        String answer =
                predicate.text().equals("true")
                        ? Layout.call("Some", value.owned())
                        : Layout.choice(
                                predicate.text(), Layout.call("Some", value.owned()), "None");
        String closure = body.later(body.sleeps(e.get(TAKES)), answer, false);
        return Randomly.declared(
                e,
                in.then(e.node(), Layout.call(".filter_map", closure)).of(value.type()),
                e.get(TAKES));
    }
}
