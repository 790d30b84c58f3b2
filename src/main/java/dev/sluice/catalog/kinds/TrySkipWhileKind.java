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
import dev.sluice.stream.TrySkipWhile;

/// Successes from the first that fails a predicate on (futures, `TryStreamExt::try_skip_while`).
@AutoService(NodeKind.class)
public final class TrySkipWhileKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Skips while",
                    "item < 3",
                    "The first success for which this is false goes through, and all after it.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("try_skip_while", "Try skip while", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(PREDICATE, TAKES, Failing.WHEN, Failing.ERROR)
                    .help(
                            "Leaves successes out until a condition fails; errors pass at once.",
                            "Emits the first success that fails, and everything after it.",
                            "Waits for its input, and while a success is being judged, when the"
                                    + " input is not polled.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds the success being judged.",
                            "Pulls the successes that it leaves out.")
                    .example("0:1 10:!oops 20:3 30:1 40:|", "10:!oops 20:3 30:1 40:|")
                    .where("predicate", "item < 3")
                    .aliases("until", "while", "Result")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        return new TrySkipWhile<>(
                wiring.fallible("in"), Failing.judge(wiring, PREDICATE, TAKES, true));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaFails fails = JavaFails.of(e, in);
        JavaCode predicate = fails.code(e.get(PREDICATE));
        Delay takes = e.get(TAKES);
        String lambda = fails.later(takes, predicate.alone(), predicate);
        return JavaBody.drawing(e, in.then(e.node(), ".trySkipWhile(" + lambda + ")"), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return Judging.fallible(e, ".try_skip_while", e.get(PREDICATE), e.get(TAKES));
    }
}
