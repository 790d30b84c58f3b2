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
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TryTakeWhile;

/// Successes until one fails a predicate (futures, `TryStreamExt::try_take_while`).
@AutoService(NodeKind.class)
public final class TryTakeWhileKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Goes on while",
                    "item < 3",
                    "The first success for which this is false ends the stream.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("try_take_while", "Try take while", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(PREDICATE, TAKES, Failing.WHEN, Failing.ERROR)
                    .help(
                            "Lets successes through until a condition fails; errors pass at once.",
                            "Emits a success when it was judged and the condition held.",
                            "Waits for its input, and while a success is being judged, when the"
                                    + " input is not polled.",
                            "Ends at the first success that fails, which is lost, or when its input"
                                    + " ends; an error does not end it.",
                            "Holds the success being judged.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:!oops 20:3 30:1 40:|", "0:1 10:!oops 20:|")
                    .where("predicate", "item < 3")
                    .aliases("until", "while", "Result")
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
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        return new TryTakeWhile<>(
                wiring.fallible("in"), Failing.judge(wiring, PREDICATE, TAKES, false));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaFails fails = JavaFails.of(e, in);
        JavaCode predicate = fails.code(e.get(PREDICATE));
        Delay takes = e.get(TAKES);
        String lambda = fails.later(takes, predicate.alone(), predicate);
        return JavaBody.drawing(e, in.then(e.node(), ".tryTakeWhile(" + lambda + ")"), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return Judging.fallible(e, ".try_take_while", e.get(PREDICATE), e.get(TAKES));
    }
}
