package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Wiring;

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
}
