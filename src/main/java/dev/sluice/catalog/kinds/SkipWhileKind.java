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
import dev.sluice.stream.SkipWhile;
import dev.sluice.stream.Stream;

/// Items from the first that fails a predicate on (futures, `StreamExt::skip_while`).
@AutoService(NodeKind.class)
public final class SkipWhileKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Skips while",
                    "item < 3",
                    "The first item for which this is false goes through, and all after it.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("skip_while", "Skip while", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(PREDICATE, TAKES)
                    .help(
                            "Leaves items out until a condition fails.",
                            "Emits the first item that fails, and everything after it.",
                            "Waits for its input, and while an item is being judged, when the input"
                                    + " is not polled.",
                            "Ends when its input ends.",
                            "Holds the item being judged.",
                            "Pulls the items that it leaves out.")
                    .example("0:1 10:2 20:3 30:1 40:|", "20:3 30:1 40:|")
                    .where("predicate", "item < 3")
                    .aliases("drop while", "from", "warm up")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new SkipWhile<>(wiring.plain("in"), Answers.skip(wiring, PREDICATE, TAKES));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        Delay takes = e.get(TAKES);
        String call = JavaBody.item(e, in.item()).judged("skipWhile", e.get(PREDICATE), takes);
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return Judging.chain(e, ".skip_while", e.get(PREDICATE), e.get(TAKES));
    }
}
