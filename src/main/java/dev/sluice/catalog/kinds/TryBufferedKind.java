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
import dev.sluice.stream.Future;
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TryBuffered;

import java.util.function.Supplier;

/// Several fallible bodies at once, results in source order (futures, `try_buffered`).
@AutoService(NodeKind.class)
public final class TryBufferedKind implements NodeKind.Operator {
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
            Shared.value("Becomes", "item", "What a body makes of its success.");
    static final Param<Delay> TAKES =
            Param.of(
                            "takes",
                            "Takes",
                            Params.time(),
                            "100ms",
                            "How long the body of an item takes.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("try_buffered", "Try buffered", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(N, TAKES, VALUE, Failing.WHEN, Failing.ERROR)
                    .help(
                            "Runs the fallible bodies of several successes at once and emits the"
                                    + " results in their order.",
                            "Emits the result of the oldest success when it is complete; an error"
                                    + " of the input overtakes them all.",
                            "Waits for the oldest body; bodies need this stage polled.",
                            "Ends when its input has ended and every result was emitted; an error"
                                    + " does not end it.",
                            "Holds up to n items.",
                            "Pulls up to n items, and refills before every poll of its bodies.")
                    .example("0:3 0:1 0:2 0:!oops 0:|", "0:!oops 30:3 30:1 30:2 30:|")
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
        Expression value = wiring.get(VALUE);
        Failing failing = new Failing(wiring);
        Supplier<Delay> takes = wiring.live(TAKES);
        Supplier<Long> n = wiring.live(N);
        Stream<Result<Future<Result<Item, Item>>, Item>> bodies =
                new Map<>(
                        wiring.fallible("in"),
                        result ->
                                result.map(
                                        item ->
                                                wiring.work(
                                                        takes.get(),
                                                        item,
                                                        () ->
                                                                failing.orElse(
                                                                        item,
                                                                        () ->
                                                                                item.with(
                                                                                        value.eval(
                                                                                                item
                                                                                                        .value()))))));
        return new TryBuffered<>(bodies, () -> Math.toIntExact(n.get()));
    }
}
