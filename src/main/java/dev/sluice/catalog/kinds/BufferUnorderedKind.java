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
import dev.sluice.stream.BufferUnordered;
import dev.sluice.stream.Stream;

/// Several bodies at once, results as they complete (futures, `StreamExt::buffer_unordered`).
@AutoService(NodeKind.class)
public final class BufferUnorderedKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value(
                    "Becomes", "item", "What a body makes of its item; to fail here is to panic.");

    private static final Spec SPEC =
            Spec.named("buffer_unordered", "Buffer unordered", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(Buffering.N, Buffering.TAKES, VALUE, Bodies.SPAWNED)
                    .help(
                            "Runs the bodies of several items at once and emits each result when it"
                                    + " is there.",
                            "Emits the first result that is complete, whatever its place in the"
                                    + " input.",
                            "Waits while no body is complete; bodies make progress only while this"
                                    + " stage is polled, unless they are spawned.",
                            "Ends when its input has ended and every body is complete.",
                            "Holds up to n running bodies.",
                            "Pulls up to n items, and refills before every poll of its bodies.")
                    .example("0:3 0:1 0:2 0:|", "10:1 20:2 30:3 30:|")
                    .where("n", 3L)
                    .where("takes", "expr(item * 10)")
                    .aliases("concurrency", "parallel", "workers", "pool", "flatMap")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new BufferUnordered<>(
                Buffering.plain(wiring, VALUE), Buffering.most(wiring, Buffering.N));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode value = body.code(e.get(VALUE));
        Delay takes = e.get(Buffering.TAKES);
        String future = body.future(takes, value.alone());
        JavaChain chain =
                in.then(e.node(), ".bufferUnordered(" + e.get(Buffering.N) + ", " + future + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return RustBodies.chain(
                e, ".buffer_unordered", e.get(Buffering.N), e.get(VALUE), e.get(Buffering.TAKES));
    }
}
