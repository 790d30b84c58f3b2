package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Future;

import java.util.function.Supplier;

/// The async bodies of a kind: futures that its task polls, or tasks of their own.
final class Bodies {
    static final Param<Boolean> SPAWNED =
            Param.of(
                    "spawned",
                    "Spawned",
                    Params.flag(),
                    false,
                    "Makes each body a task of its own: it goes on while the consumer is busy, and"
                            + " to drop it does not cancel it.");

    private final Wiring wiring;
    private final Supplier<Delay> takes;
    private final boolean spawned;

    /// @param takes how long a body takes
    Bodies(Wiring wiring, Param<Delay> takes) {
        this.wiring = wiring;
        this.takes = wiring.live(takes);
        this.spawned = wiring.get(SPAWNED);
    }

    /// The body of an item, which answers `then` at its end.
    <R> Future<R> of(Item item, Supplier<R> then) {
        return spawned
                ? wiring.spawned(takes.get(), item, then)
                : wiring.work(takes.get(), item, then);
    }
}
