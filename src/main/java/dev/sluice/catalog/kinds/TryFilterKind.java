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
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TryFilterMap;

import java.util.Optional;
import java.util.function.Supplier;

/// The successes that a predicate keeps (futures, `TryStreamExt::try_filter`).
@AutoService(NodeKind.class)
public final class TryFilterKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Keeps when",
                    "item % 2 == 0",
                    "A success for which this is true goes on.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("try_filter", "Try filter", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(PREDICATE, TAKES)
                    .help(
                            "Lets through the successes for which a condition holds; errors pass at"
                                    + " once.",
                            "Emits a success when it was judged and kept.",
                            "Waits for its input, and while a success is being judged, when the"
                                    + " input is not polled.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds the success being judged.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:!oops 30:4 40:|", "10:2 20:!oops 30:4 40:|")
                    .aliases("where", "keep", "filter Ok")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Expression predicate = wiring.get(PREDICATE);
        Supplier<Delay> takes = wiring.live(TAKES);
        return new TryFilterMap<>(
                wiring.fallible("in"),
                item ->
                        wiring.work(
                                takes.get(),
                                item,
                                (Verdict.Tries<Item>)
                                        () ->
                                                Answers.attempt(
                                                        item,
                                                        () -> Result.ok(kept(predicate, item)))));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode keep = body.code(e.get(PREDICATE));
        e.uses().type("java.util.Optional");
        e.uses().type("dev.sluice.stream.Result");
        String kept = "Optional.of(item)";
        String all =
                keep.text().equals("true")
                        ? kept
                        : keep.text() + " ? " + kept + " : Optional.empty()";
        String answer =
                JavaFails.attempted(e, in.errors().orElseThrow(), "Result.ok(" + all + ")", keep);
        Delay takes = e.get(TAKES);
        String type = in.item().java();
        JavaChain chain =
                in.then(
                        e.node(),
                        ".<" + type + ">tryFilterMap(" + body.future(takes, answer) + ")");
        return JavaBody.drawing(e, chain, takes);
    }

    private static Optional<Item> kept(Expression predicate, Item item) {
        return predicate.test(item.value()) ? Optional.of(item) : Optional.empty();
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures looking = Closures.fallible(e, in.item(), true);
        Code looked = looking.code(e.get(PREDICATE));
        if (!looked.fails()) {
            String closure = looking.later(looking.sleeps(e.get(TAKES)), looked);
            return Randomly.declared(
                    e, in.then(e.node(), Layout.call(".try_filter", closure)), e.get(TAKES));
        }
        Closures body = Closures.fallible(e, in.item(), false);
        Code kept = body.code(e.get(PREDICATE));
        Chain fitted = Fails.fitted(e, in, new RustType.Text());
        String answer = Layout.call("Ok", Layout.choice(kept.text(), "Some(item)", "None"));
        String closure = body.later(body.sleeps(e.get(TAKES)), answer, true);
        return Randomly.declared(
                e, fitted.then(e.node(), Layout.call(".try_filter_map", closure)), e.get(TAKES));
    }
}
