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
import dev.sluice.stream.Stream;
import dev.sluice.stream.TakeWhile;

/// Items until one fails a predicate (futures, `StreamExt::take_while`).
@AutoService(NodeKind.class)
public final class TakeWhileKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Goes on while",
                    "item < 3",
                    "The first item for which this is false ends the stream.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("take_while", "Take while", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(PREDICATE, TAKES)
                    .help(
                            "Lets items through until a condition fails.",
                            "Emits an item when it was judged and the condition held.",
                            "Waits for its input, and while an item is being judged, when the input"
                                    + " is not polled.",
                            "Ends at the first item that fails, which is lost, or when its input"
                                    + " ends.",
                            "Holds the item being judged.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:1 40:|", "0:1 10:2 20:|")
                    .where("predicate", "item < 3")
                    .aliases("until", "while", "break")
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
        return new TakeWhile<>(wiring.plain("in"), Answers.keep(wiring, PREDICATE, TAKES));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        Delay takes = e.get(TAKES);
        String call = JavaBody.item(e, in.item()).judged("takeWhile", e.get(PREDICATE), takes);
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return Judging.chain(e, ".take_while", e.get(PREDICATE), e.get(TAKES));
    }
}
