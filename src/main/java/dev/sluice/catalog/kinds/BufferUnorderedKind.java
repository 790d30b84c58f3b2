package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expression;
import dev.sluice.stream.BufferUnordered;
import dev.sluice.stream.Future;
import dev.sluice.stream.Map;
import dev.sluice.stream.Stream;

import java.util.function.Supplier;

/// Several bodies at once, results as they complete (futures, `StreamExt::buffer_unordered`).
@AutoService(NodeKind.class)
public final class BufferUnorderedKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                            "n",
                            "At once",
                            Params.whole(0, 16, 100_000, "items"),
                            3L,
                            "How many bodies run at once; 0 hangs for ever, as in Rust.")
                    .warning(Caution.zeroHangs())
                    .tuned();
    static final Param<Expression> VALUE =
            Shared.value(
                    "Becomes", "item", "What a body makes of its item; to fail here is to panic.");
    static final Param<Delay> TAKES =
            Param.of(
                            "takes",
                            "Takes",
                            Params.time(),
                            "100ms",
                            "How long the body of an item takes.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("buffer_unordered", "Buffer unordered", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(N, TAKES, VALUE)
                    .help(
                            "Runs the bodies of several items at once and emits each result when it"
                                    + " is there.",
                            "Emits the first result that is complete, whatever its place in the"
                                    + " input.",
                            "Waits while no body is complete; bodies make progress only while this"
                                    + " stage is polled.",
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
        Answers answers = new Answers(wiring);
        Expression value = wiring.get(VALUE);
        Supplier<Delay> takes = wiring.live(TAKES);
        Supplier<Long> n = wiring.live(N);
        Stream<Future<Item>> bodies =
                new Map<>(
                        wiring.plain("in"),
                        item -> wiring.work(takes.get(), item, () -> answers.map(value, item)));
        return new BufferUnordered<>(bodies, () -> Math.toIntExact(n.get()));
    }
}
