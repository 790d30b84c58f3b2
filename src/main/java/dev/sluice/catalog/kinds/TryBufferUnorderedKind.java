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
import dev.sluice.stream.TryBufferUnordered;

/// Several fallible bodies at once, results as they complete (futures, `try_buffer_unordered`).
@AutoService(NodeKind.class)
public final class TryBufferUnorderedKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item", "What a body makes of its success.");

    private static final Spec SPEC =
            Spec.named("try_buffer_unordered", "Try buffer unordered", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(Buffering.N, Buffering.TAKES, VALUE, Failing.WHEN, Failing.ERROR)
                    .params(Bodies.SPAWNED)
                    .help(
                            "Runs the fallible bodies of several successes at once and emits each"
                                    + " result when it is there.",
                            "Emits the first result that is complete; an error of the input"
                                    + " overtakes them all.",
                            "Waits while no body is complete; bodies need this stage polled,"
                                    + " unless they are spawned.",
                            "Ends when its input has ended and every result was emitted; an error"
                                    + " does not end it.",
                            "Holds up to n items.",
                            "Pulls up to n items, and refills before every poll of its bodies.")
                    .example("0:3 0:1 0:2 0:!oops 0:|", "0:!oops 10:1 20:2 30:3 30:|")
                    .where("n", 4L)
                    .where("takes", "expr(item * 10)")
                    .aliases("concurrency", "parallel", "workers", "fallible")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        return new TryBufferUnordered<>(
                Buffering.fallible(wiring, VALUE), Buffering.most(wiring, Buffering.N));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = JavaBody.in(e);
        JavaFails fails = JavaFails.of(e, in);
        JavaCode value = fails.code(e.get(VALUE));
        Delay takes = e.get(Buffering.TAKES);
        String lambda = fails.later(takes, value.alone(), value);
        String type = ".<" + value.type().java() + ">";
        JavaChain chain =
                in.then(
                        e.node(),
                        type + "tryBufferUnordered(" + e.get(Buffering.N) + ", " + lambda + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        return RustBodies.fallible(
                e,
                ".try_buffer_unordered",
                e.get(Buffering.N),
                e.get(VALUE),
                e.get(Buffering.TAKES));
    }
}
