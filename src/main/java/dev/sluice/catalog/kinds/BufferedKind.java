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
import dev.sluice.stream.Buffered;
import dev.sluice.stream.Stream;

/// Several bodies at once, results in source order (futures, `StreamExt::buffered`).
@AutoService(NodeKind.class)
public final class BufferedKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value(
                    "Becomes", "item", "What a body makes of its item; to fail here is to panic.");

    private static final Spec SPEC =
            Spec.named("buffered", "Buffered", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(Buffering.N, Buffering.TAKES, VALUE, Bodies.SPAWNED)
                    .help(
                            "Runs the bodies of several items at once and emits the results in the"
                                    + " order of the items.",
                            "Emits the result of the oldest item when it is complete.",
                            "Waits for the oldest body, even while younger ones are complete;"
                                    + " bodies need this stage polled, unless they are spawned.",
                            "Ends when its input has ended and every result was emitted.",
                            "Holds up to n items, those whose result waits for its turn included.",
                            "Pulls up to n items, and refills before every poll of its bodies.")
                    .example("0:3 0:1 0:2 0:|", "30:3 30:1 30:2 30:|")
                    .where("n", 3L)
                    .where("takes", "expr(item * 10)")
                    .aliases("concurrency", "ordered", "parallel", "head of line")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Buffered<>(Buffering.plain(wiring, VALUE), Buffering.most(wiring, Buffering.N));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode value = body.code(e.get(VALUE));
        Delay takes = e.get(Buffering.TAKES);
        String future = body.future(takes, value.alone());
        JavaChain chain =
                in.then(e.node(), ".buffered(" + e.get(Buffering.N) + ", " + future + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return RustBodies.chain(
                e, ".buffered", e.get(Buffering.N), e.get(VALUE), e.get(Buffering.TAKES));
    }
}
