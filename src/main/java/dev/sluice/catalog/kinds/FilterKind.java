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
import dev.sluice.stream.Filter;
import dev.sluice.stream.Stream;

/// The items that a predicate keeps (futures, `StreamExt::filter`).
@AutoService(NodeKind.class)
public final class FilterKind implements NodeKind.Operator {
    static final Param<Expression> PREDICATE =
            Shared.predicate(
                    "predicate",
                    "Keeps when",
                    "item % 2 == 0",
                    "An item for which this is true goes on; to fail here is to panic.");
    static final Param<Delay> TAKES = Shared.takes("How long it takes to judge an item.");

    private static final Spec SPEC =
            Spec.named("filter", "Filter", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(PREDICATE, TAKES)
                    .help(
                            "Lets through the items for which a condition holds.",
                            "Emits an item when it was judged and kept.",
                            "Waits for its input, and while an item is being judged, when the input"
                                    + " is not polled.",
                            "Ends when its input ends.",
                            "Holds the item being judged.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:4 40:|", "10:2 30:4 40:|")
                    .where("predicate", "item % 2 == 0")
                    .aliases("where", "keep", "select rows", "drop")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Filter<>(wiring.plain("in"), Answers.keep(wiring, PREDICATE, TAKES));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        Delay takes = e.get(TAKES);
        String call = JavaBody.item(e, in.item()).judged("filter", e.get(PREDICATE), takes);
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return Judging.chain(e, ".filter", e.get(PREDICATE), e.get(TAKES));
    }
}
