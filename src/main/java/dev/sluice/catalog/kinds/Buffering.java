package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expression;
import dev.sluice.stream.Future;
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What the kinds share that run several bodies at once.
final class Buffering {
    static final Param<Long> N =
            Param.of(
                            "n",
                            "At once",
                            Params.whole(0, 16, 100_000, "items"),
                            3L,
                            "How many bodies run, or wait for their turn, at once; 0 hangs for"
                                    + " ever, as in Rust.")
                    .warning(Caution.zeroHangs())
                    .tuned();
    static final Param<Long> LIMIT =
            Param.of(
                            "limit",
                            "At once",
                            Params.whole(0, 16, 100_000, "items"),
                            2L,
                            "How many bodies run at once; 0 means any number.")
                    .tuned();
    static final Param<Delay> TAKES = Shared.takes("100ms", "How long the body of an item takes.");

    private Buffering() {}

    /// The number of bodies that [#N] or [#LIMIT] allows now.
    static IntSupplier most(Wiring wiring, Param<Long> limit) {
        Supplier<Long> most = wiring.live(limit);
        return () -> Math.toIntExact(most.get());
    }

    /// The body of each item.
    static Stream<Future<Item>> plain(Wiring wiring, Param<Expression> value) {
        Answers answers = new Answers(wiring);
        Bodies bodies = new Bodies(wiring, TAKES);
        Expression made = wiring.get(value);
        return new Map<>(
                wiring.plain("in"), item -> bodies.of(item, () -> answers.map(made, item)));
    }

    /// The fallible body of each success.
    static Stream<Result<Future<Result<Item, Item>>, Item>> fallible(
            Wiring wiring, Param<Expression> value) {
        Failing failing = new Failing(wiring);
        Bodies bodies = new Bodies(wiring, TAKES);
        Expression made = wiring.get(value);
        return new Map<>(
                wiring.fallible("in"),
                result -> result.map(item -> bodies.of(item, () -> failing.map(made, item))));
    }
}
