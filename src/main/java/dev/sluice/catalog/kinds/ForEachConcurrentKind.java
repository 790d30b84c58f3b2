package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.ForEachConcurrent;
import dev.sluice.stream.Future;
import dev.sluice.stream.Unit;

import java.util.function.Supplier;

/// An async body for each item, several at once (futures, `StreamExt::for_each_concurrent`).
@AutoService(NodeKind.class)
public final class ForEachConcurrentKind implements NodeKind.Sink {
    static final Param<Long> LIMIT =
            Param.of(
                            "limit",
                            "At once",
                            Params.whole(0, 16, 100_000, "items"),
                            2L,
                            "How many bodies run at once; 0 means any number.")
                    .tuned();
    static final Param<Delay> TAKES =
            Param.of(
                            "takes",
                            "Takes",
                            Params.time(),
                            "100ms",
                            "How long the body of an item takes.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("for_each_concurrent", "For each, concurrent", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .params(LIMIT, TAKES)
                    .help(
                            "Runs a body for each item, several at once.",
                            "Takes an item whenever fewer than the limit are running.",
                            "Waits for its input and for its bodies; it always polls every body"
                                    + " that was woken.",
                            "Ends when its input has ended and every body is complete.",
                            "Holds the items of the running bodies.",
                            "Pulls one item for each body it starts.")
                    .example("0:1 0:2 0:3 0:|", "0:1 0:2 20:3")
                    .where("limit", 2L)
                    .where("takes", "20ms")
                    .aliases("parallel", "workers", "concurrency", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Supplier<Delay> takes = wiring.live(TAKES);
        Supplier<Long> limit = wiring.live(LIMIT);
        return Ending.quiet(
                new ForEachConcurrent<>(
                        wiring.plain("in"),
                        () -> Math.toIntExact(limit.get()),
                        item -> wiring.work(takes.get(), item, () -> Unit.UNIT)));
    }
}
